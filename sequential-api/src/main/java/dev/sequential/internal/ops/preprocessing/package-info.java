/**
 * What preprocessing layers learn from data by {@code adapt}, and the tables and constants of their ops.
 *
 * <p>In come samples or data sets, out go statistics (means, quantiles, counts of tokens); in come vocabularies and
 * frequencies, out go lookups and mel filters in the graph. Begin with
 * {@link dev.sequential.internal.ops.preprocessing.RunningMoments}.
 */
@NullMarked
package dev.sequential.internal.ops.preprocessing;

import org.jspecify.annotations.NullMarked;
