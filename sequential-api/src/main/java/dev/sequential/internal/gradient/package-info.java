/**
 * From the loss back to the weights: gradients, loss scaling, and the optimizer's updates.
 *
 * <p>In comes the loss of a forward pass and the weights that are trained; out come their gradients and the ops that
 * change them. Begin with {@link dev.sequential.internal.gradient.BackwardPass}, then
 * {@link dev.sequential.internal.gradient.OptimizerUpdates}.
 */
@NullMarked
package dev.sequential.internal.gradient;

import org.jspecify.annotations.NullMarked;
