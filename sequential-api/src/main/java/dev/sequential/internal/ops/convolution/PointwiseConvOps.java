package dev.sequential.internal.ops.convolution;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.Dimensions;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Pointwise (1x1) convolution, with windows of one element, as one matrix product over all places. The same sums, and
 * gradients that take a quarter of the time.
 */
public final class PointwiseConvOps {
    private PointwiseConvOps() {}

    /**
     * Whether each place of the output is a weighted sum of the channels at the same place of the input. In single
     * precision only: as a convolution's, the gradient of the bias is summed in that even where the numbers are
     * shorter.
     */
    public static boolean applies(
            LayerGraph graph, DataFormat format, SlidingWindows windows, int groups, ActivationFunction activation) {
        return format == DataFormat.CHANNELS_LAST
                && groups == 1
                && windows.size().stream().allMatch(size -> size == 1)
                && !windows.strided()
                && activation.alongLastAxis()
                && graph.type() == (Class<?>) TFloat32.class;
    }

    /** The activated sums over the weights {@code kernel} and, where there is one, {@code bias}. */
    public static Operand<TFloating> emit(
            LayerGraph graph, Operand<TFloating> x, int filters, boolean useBias, ActivationFunction activation) {
        Ops tf = graph.tf();
        Shape input = graph.inputShape();
        long channels = Dimensions.last(input);
        var places = tf.reshape(x, tf.constant(new long[] {-1, channels}));
        var kernel = tf.reshape(graph.weight("kernel"), tf.constant(new long[] {channels, filters}));
        Operand<TFloating> sums = tf.linalg.matMul(places, kernel);
        var activated = activation.emit(tf, useBias ? tf.nn.biasAdd(sums, graph.weight("bias")) : sums);
        var output =
                input.take(input.numDimensions() - 1).append(activated.shape().get(1));
        return tf.reshape(activated, TensorShapes.like(tf, x, output));
    }
}
