package dev.sequential.internal.ops.convolution;

import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import java.util.ArrayList;
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
public final class TransposedConvOps {
    private TransposedConvOps() {}

    /**
     * Inputs {@code (batch, spatial axes..., channels)} with a kernel {@code (window..., filters, channels)}.
     *
     * @param sizes of the output, batch included
     */
    public static Operand<TFloating> convolve(
            LayerGraph graph,
            Operand<TFloating> x,
            Operand<TFloating> kernel,
            Operand<TInt32> sizes,
            SlidingWindows windows) {
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
        var unskipped = windows.withoutSkips();
        var close = windows.skipping() ? closed(tf, x, sizes, windows) : sizes;
        Operand<TFloat32> places = tf.dtypes.cast(x, TFloat32.class);
        Operand<TFloat32> weights = spread(tf, tf.dtypes.cast(kernel, TFloat32.class), windows);
        var steps = SlidingWindows.nhwc(unskipped.strides());
        String padding = windows.padding().name();
        Operand<TFloat32> sums = windows.axes() == 2
                ? tf.nn.conv2dBackpropInput(close, weights, places, steps, padding, new Conv2dBackpropInput.Options[0])
                : Conv3DOps.transposed(tf, places, weights, close, steps, padding);
        return graph.cast(ZeroInsertion.insert(tf, sums, 1, windows.skips(), sizes));
    }

    /** The output's sizes before its numbers are put apart along axes where windows are one element. */
    private static Operand<TInt32> closed(Ops tf, Operand<TFloating> x, Operand<TInt32> sizes, SlidingWindows windows) {
        List<Operand<TInt32>> closed = new ArrayList<>();
        int rank = windows.axes() + 2;
        for (int axis = 0; axis < rank; axis++) {
            boolean skips = axis > 0 && axis < rank - 1 && windows.skips().get(axis - 1) > 1;
            closed.add(
                    skips
                            ? TensorShapes.size(tf, x, axis)
                            : tf.slice(sizes, tf.constant(new int[] {axis}), tf.constant(new int[] {1})));
        }
        return tf.concat(closed, tf.constant(0));
    }

    /** A kernel with zeros where its windows have gaps. */
    private static Operand<TFloat32> spread(Ops tf, Operand<TFloat32> kernel, SlidingWindows windows) {
        int[] sizes = TensorShapes.ints(kernel.shape());
        for (int axis = 0; axis < windows.axes(); axis++) {
            sizes[axis] = windows.span(axis);
        }
        return ZeroInsertion.insert(tf, kernel, 0, windows.dilation(), tf.constant(sizes));
    }
}
