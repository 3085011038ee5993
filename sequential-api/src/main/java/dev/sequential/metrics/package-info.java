/**
 * The metrics of Keras: what is measured while training and evaluating.
 *
 * <p>Labels, outputs and weights of a batch come in as tensors; a vector of sums goes out, which is added up over the
 * batches and from which {@code result} makes the numbers in the history. Begin with
 * {@link dev.sequential.metrics.Metric}, then {@link dev.sequential.metrics.CategoricalAccuracy}; the public records
 * are Keras's metrics, the interfaces {@code Has...} keywords that several share, all else are their helpers.
 */
@NullMarked
package dev.sequential.metrics;

import org.jspecify.annotations.NullMarked;
