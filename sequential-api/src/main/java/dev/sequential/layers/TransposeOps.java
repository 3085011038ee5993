package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.nn.Conv2dBackpropInput;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Transposed convolution: TensorFlow's gradient of a convolution by its input. Processors have none for windows with
 * gaps, so there the kernel has zeros in its gaps. It is computed in single precision under every policy.
 */
final class TransposeOps {
    private TransposeOps() {}

    /**
     * Inputs {@code (batch, spatial axes..., channels)} with a kernel {@code (window..., filters, channels)}.
     *
     * @param sizes of the output, batch included
     */
    static Operand<TFloating> convolve(
            LayerGraph graph, Operand<TFloating> x, Operand<TFloating> kernel, Operand<TInt32> sizes, Windows windows) {
        Ops tf = graph.tf();
        if (windows.axes() == 1) {
            var one = tf.constant(new int[] {1});
            var batch = tf.slice(sizes, tf.constant(new int[] {0}), one);
            var rest = tf.slice(sizes, one, tf.constant(new int[] {2}));
            var row = convolve(
                    graph,
                    tf.expandDims(x, tf.constant(1)),
                    tf.expandDims(kernel, tf.constant(0)),
                    tf.concat(List.of(batch, one, rest), tf.constant(0)),
                    windows.lifted());
            return tf.squeeze(row, Squeeze.axis(List.of(1L)));
        }
        Operand<TFloat32> places = tf.dtypes.cast(x, TFloat32.class);
        Operand<TFloat32> weights = spread(tf, tf.dtypes.cast(kernel, TFloat32.class), windows);
        var steps = Windows.nhwc(windows.strides());
        String padding = windows.padding().name();
        return graph.cast(
                windows.axes() == 2
                        ? tf.nn.conv2dBackpropInput(
                                sizes, weights, places, steps, padding, new Conv2dBackpropInput.Options[0])
                        : VolumeConvolution.transposed(tf, places, weights, sizes, steps, padding));
    }

    /** A kernel with zeros where its windows have gaps. */
    private static Operand<TFloat32> spread(Ops tf, Operand<TFloat32> kernel, Windows windows) {
        Operand<TFloat32> spread = kernel;
        int rank = windows.axes() + 2;
        int[] sizes = TensorShapes.ints(kernel.shape());
        for (int axis = 0; axis < windows.axes(); axis++) {
            int gap = windows.dilation().get(axis);
            if (gap > 1) {
                int[][] zeros = new int[rank + 1][2];
                zeros[axis + 1][1] = gap - 1;
                var apart = tf.pad(tf.expandDims(spread, tf.constant(axis + 1)), tf.constant(zeros), tf.constant(0f));
                sizes[axis] *= gap;
                var row = tf.reshape(apart, tf.constant(sizes));
                sizes[axis] = windows.span(axis);
                spread = tf.slice(row, tf.constant(new int[rank]), tf.constant(Arrays.copyOf(sizes, rank)));
            }
        }
        return spread;
    }
}
