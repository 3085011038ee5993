/**
 * What layers of several kinds share: checks of arguments, sizes along spatial axes, the equation of an einsum, the
 * penalty on an output.
 *
 * <p>In come the values of a layer's keywords and operands of its part of the graph, out go operands, shapes and
 * errors; no helper knows a layer. The rooms below hold the ops of one family of layers each. Begin with
 * {@link dev.sequential.internal.ops.ArgumentChecks} and {@link dev.sequential.internal.ops.SpatialSizes}.
 */
@NullMarked
package dev.sequential.internal.ops;

import org.jspecify.annotations.NullMarked;
