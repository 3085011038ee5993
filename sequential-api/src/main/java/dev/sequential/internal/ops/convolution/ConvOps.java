package dev.sequential.internal.ops.convolution;

import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.Dimensions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.family.TFloating;

/**
 * Convolution in the forms whose gradients TensorFlow gets right.
 *
 * <p>The gradient of a dilated convolution is wrong, so gaps are made by {@code SpaceToBatchND}; grouped kernels have
 * no gradient on every processor, so groups are convolved one by one. In bfloat16 an odd number of input channels gives
 * garbage on some processors, so there it is made even. A sequence is an image of height 1.
 */
public final class ConvOps {
    private ConvOps() {}

    /**
     * Inputs {@code (batch, spatial axes..., channels)} with a kernel {@code (window..., channels / groups, filters)}.
     */
    public static Operand<TFloating> convolve(
            LayerGraph graph, Operand<TFloating> x, Operand<TFloating> kernel, SlidingWindows windows, int groups) {
        Ops tf = graph.tf();
        if (Float32Accumulation.wanted(graph, x)) {
            return Float32Accumulation.of(graph, x, kernel, (a, b) -> convolve(graph, a, b, windows, groups));
        }
        if (windows.padding() == Padding.CAUSAL) {
            var padded = SpatialOps.pad(tf, x, List.of(List.of(windows.span(0) - 1, 0)));
            return convolve(graph, padded, kernel, windows.padded(Padding.VALID), groups);
        }
        if (windows.axes() == 1) {
            var images = tf.expandDims(x, tf.constant(1));
            var row = convolve(graph, images, tf.expandDims(kernel, tf.constant(0)), windows.lifted(), groups);
            return tf.squeeze(row, Squeeze.axis(List.of(1L)));
        }
        if (windows.skipping()) {
            return convolve(
                    graph, SpatialOps.subsample(tf, x, windows.skips()), kernel, windows.withoutSkips(), groups);
        }
        if (groups == 1) {
            return ungrouped(tf, x, kernel, windows);
        }
        var axis = tf.constant(-1);
        List<Operand<TFloating>> parts = new ArrayList<>();
        var inputParts = tf.split(axis, x, (long) groups).output();
        var kernelParts = tf.split(axis, kernel, (long) groups).output();
        for (int group = 0; group < groups; group++) {
            parts.add(ungrouped(tf, inputParts.get(group), kernelParts.get(group), windows));
        }
        return tf.concat(parts, axis);
    }

    private static Operand<TFloating> ungrouped(
            Ops tf, Operand<TFloating> x, Operand<TFloating> kernel, SlidingWindows windows) {
        if (!windows.dilated()) {
            return plain(tf, x, kernel, windows.strides(), windows.padding());
        }
        var spread = Dilation.spaceToBatch(tf, x, windows);
        var convolved = plain(tf, spread, kernel, Collections.nCopies(windows.axes(), 1), Padding.VALID);
        return Dilation.batchToSpace(tf, convolved, windows, x);
    }

    private static Operand<TFloating> plain(
            Ops tf, Operand<TFloating> x, Operand<TFloating> kernel, List<Integer> strides, Padding padding) {
        int axes = strides.size();
        if (x.type() == (Class<?>) TBfloat16.class && kernel.shape().get(axes) % 2 == 1) {
            x = widened(tf, x, Math.toIntExact(kernel.shape().get(axes)));
            kernel = padded(tf, kernel, axes, axes + 2);
        }
        var steps = SlidingWindows.nhwc(strides);
        return axes == 2
                ? tf.nn.conv2d(x, kernel, steps, padding.name(), new Conv2d.Options[0])
                : Conv3DOps.emit(tf, x, kernel, steps, padding.name());
    }

    /** One channel more, of zeros: a product with the identity, which is a quarter of the work of TensorFlow's pad. */
    private static Operand<TFloating> widened(Ops tf, Operand<TFloating> x, int channels) {
        float[][] identity = new float[channels][channels + 1];
        for (int channel = 0; channel < channels; channel++) {
            identity[channel][channel] = 1;
        }
        var rows = tf.reshape(x, tf.constant(new int[] {-1, channels}));
        var product = tf.linalg.matMul(rows, tf.dtypes.cast(tf.constant(identity), x.type()));
        return tf.reshape(
                product, TensorShapes.like(tf, x, Dimensions.withLast(x.shape().tail(), channels + 1)));
    }

    /** One zero more along one axis. */
    private static Operand<TFloating> padded(Ops tf, Operand<TFloating> x, int axis, int axes) {
        int[][] more = new int[axes][2];
        more[axis][1] = 1;
        return tf.pad(x, tf.constant(more), tf.constantOfSameType(x, 0));
    }
}
