/**
 * The optimizers of Keras: how weights change along their gradients.
 *
 * <p>A weight, its gradient and the optimizer's slots come in by an {@link dev.sequential.graph.UpdateGraph}; the op
 * that changes weight and slots by one step goes out. Begin with {@link dev.sequential.optimizers.Optimizer}, then
 * {@link dev.sequential.optimizers.SGD}; keywords that all optimizers take are in
 * {@link dev.sequential.optimizers.OptimizerOptions}.
 */
@NullMarked
package dev.sequential.optimizers;

import org.jspecify.annotations.NullMarked;
