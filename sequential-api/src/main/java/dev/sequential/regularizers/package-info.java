/**
 * The regularizers of Keras: penalties on weights and outputs that are added to the loss.
 *
 * <p>A weight, or a layer's output, comes in as a tensor; one number goes out. Begin with
 * {@link dev.sequential.regularizers.Regularizer}, then {@link dev.sequential.regularizers.L2}.
 */
@NullMarked
package dev.sequential.regularizers;

import org.jspecify.annotations.NullMarked;
