/**
 * What is recorded of a training, as values: the run, its series of numbers, its confusion matrices, histograms and
 * misclassified pictures.
 *
 * <p>In come the rows of the store's tables, and for {@link dev.sequential.tracking.runs.RunMetadata RunMetadata} a
 * training that begins. Out go immutable records, which know neither SQL nor the web. Begin with
 * {@link dev.sequential.tracking.runs.Run Run}, then {@link dev.sequential.tracking.runs.Series Series}.
 */
@NullMarked
package dev.sequential.tracking.runs;

import org.jspecify.annotations.NullMarked;
