package dev.sequential.internal.ops.convolution;

import dev.sequential.graph.LayerGraph;
import dev.sequential.layers.keywords.DataFormat;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The bias of a convolution: a number for each output channel.
 *
 * <p>With the channels first, Keras on TensorFlow 3.15 adds these numbers along the last axis instead where that is as
 * long as there are channels. It is so here too: a model gives the same numbers in both.
 */
public final class ChannelBias {
    private ChannelBias() {}

    /**
     * Sums with the weight {@code bias}, in the layer's data format again.
     *
     * @param sums with the channels last
     * @param output the layer's output shape, in its data format
     */
    public static Operand<TFloating> add(LayerGraph graph, Operand<TFloating> sums, DataFormat format, Shape output) {
        var tf = graph.tf();
        int axes = output.numDimensions() - 1;
        boolean alongLastAxis = output.get(0) > 1 && output.get(0) == output.get(axes);
        return format == DataFormat.CHANNELS_FIRST && alongLastAxis
                ? Float32Accumulation.biasAdd(graph, format.restore(tf, sums, axes), graph.weight("bias"))
                : format.restore(tf, Float32Accumulation.biasAdd(graph, sums, graph.weight("bias")), axes);
    }
}
