package dev.sequential.internal.ops.convolution;

import dev.sequential.graph.LayerGraph;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.family.TFloating;

/**
 * Depthwise convolution, of each channel apart, in the forms whose gradients TensorFlow gets right: gaps are made by
 * {@code SpaceToBatchND}, and with gaps and steps, or steps of two lengths, windows are taken at every place and most
 * of them left out.
 */
public final class DepthwiseConvOps {
    private DepthwiseConvOps() {}

    /**
     * Inputs {@code (batch, spatial axes..., channels)} with a kernel {@code (window..., channels, multiplier)}.
     *
     * @param input the shape of {@code x} without the batch axis
     */
    public static Operand<TFloating> convolve(
            LayerGraph graph, Operand<TFloating> x, Shape input, Operand<TFloating> kernel, SlidingWindows windows) {
        Ops tf = graph.tf();
        if (Float32Accumulation.wanted(graph, x)) {
            return Float32Accumulation.of(graph, x, kernel, (a, b) -> convolve(graph, a, input, b, windows));
        }
        if (windows.axes() == 1) {
            // the op takes steps of one length only; along the axis of length 1 they change nothing
            var row = new SlidingWindows(
                    windows.lifted().size(),
                    Collections.nCopies(2, windows.strides().get(0)),
                    windows.lifted().dilation(),
                    windows.padding());
            var images = tf.expandDims(x, tf.constant(1));
            var sums = convolve(graph, images, input.prepend(1), tf.expandDims(kernel, tf.constant(0)), row);
            return tf.squeeze(sums, Squeeze.axis(List.of(1L)));
        }
        if (windows.size().stream().allMatch(length -> length == 1) && windows.strided()) {
            var kept = windows.skips();
            return convolve(
                    graph,
                    SpatialOps.subsample(tf, x, kept),
                    SpatialOps.subsample(input, kept),
                    kernel,
                    windows.withoutSkips());
        }
        boolean even = windows.strides().stream().distinct().count() == 1;
        if (even && !windows.dilated()) {
            return plain(tf, x, kernel, windows);
        }
        if (windows.strided()) {
            var framed = windows.padding() == Padding.SAME ? SpatialOps.pad(tf, x, around(input, windows)) : x;
            var everywhere = atEveryPlace(tf, framed, kernel, windows.dense().padded(Padding.VALID));
            return SpatialOps.subsample(tf, everywhere, windows.strides());
        }
        return atEveryPlace(tf, x, kernel, windows);
    }

    private static Operand<TFloating> atEveryPlace(
            Ops tf, Operand<TFloating> x, Operand<TFloating> kernel, SlidingWindows windows) {
        if (!windows.dilated()) {
            return plain(tf, x, kernel, windows);
        }
        var sums = plain(tf, Dilation.spaceToBatch(tf, x, windows), kernel, windows.padded(Padding.VALID));
        return Dilation.batchToSpace(tf, sums, windows, x);
    }

    private static Operand<TFloating> plain(
            Ops tf, Operand<TFloating> x, Operand<TFloating> kernel, SlidingWindows windows) {
        return tf.nn.depthwiseConv2dNative(
                x,
                kernel,
                SlidingWindows.nhwc(windows.strides()),
                windows.padding().name());
    }

    /** The zeros that padding "same" puts around an input. */
    private static List<List<Integer>> around(Shape input, SlidingWindows windows) {
        List<List<Integer>> around = new ArrayList<>();
        for (int axis = 0; axis < windows.axes(); axis++) {
            long size = ShapeChecks.known(input.get(axis), "A side of a depthwise convolution with strides and gaps");
            int zeros = windows.padding()
                    .zeros(size, windows.span(axis), windows.strides().get(axis));
            around.add(List.of(zeros / 2, zeros - zeros / 2));
        }
        return around;
    }
}
