/**
 * From layers to the ops of a TensorFlow graph: the forward pass, the loss, and the sums of the metrics.
 *
 * <p>In comes an architecture and the placeholders of a batch; out come the outputs, the loss, and what layers change
 * on the way. Begin with {@link dev.sequential.internal.graph.ForwardPass}, which emits one layer after the other into
 * a {@link dev.sequential.internal.graph.ForwardContext}; a layer sees its own part of that, a
 * {@link dev.sequential.internal.graph.LayerContext}.
 */
@NullMarked
package dev.sequential.internal.graph;

import org.jspecify.annotations.NullMarked;
