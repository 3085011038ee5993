/**
 * The losses of Keras: what training minimizes.
 *
 * <p>Labels and outputs of a batch come in as tensors; one number for each sample, or position within it, goes out, and
 * the engine weights and reduces these to the loss of the batch. Begin with {@link dev.sequential.losses.Loss}, then
 * {@link dev.sequential.losses.MeanSquaredError}; the interfaces {@code Has...} are keywords that several losses share.
 */
@NullMarked
package dev.sequential.losses;

import org.jspecify.annotations.NullMarked;
