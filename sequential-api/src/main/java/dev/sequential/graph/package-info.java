/**
 * What a layer, loss, metric or optimizer sees of the TensorFlow graph that it adds itself to; the lowest room, which
 * knows none of them.
 *
 * <p>In come operands of TensorFlow, out go operands with the ops of a layer, or of an optimizer's update, added. Begin
 * with {@link dev.sequential.graph.LayerGraph}, the part of the graph that belongs to one layer, and
 * {@link dev.sequential.graph.UpdateGraph}, the part that updates one variable.
 */
@NullMarked
package dev.sequential.graph;

import org.jspecify.annotations.NullMarked;
