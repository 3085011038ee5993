package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.family.TFloating;

/**
 * Convolution in the forms whose gradients TensorFlow gets right.
 *
 * <p>The gradient of a dilated {@code Conv2D} op is wrong, so gaps are made by {@code SpaceToBatchND}; grouped kernels
 * have no gradient on every processor, so groups are convolved one by one. In bfloat16 an odd number of input channels
 * gives garbage on some processors, so there it is made even.
 */
final class ConvOps {
    private ConvOps() {}

    /**
     * Images {@code (batch, height, width, channels)} with a kernel {@code (height, width, channels / groups,
     * filters)}.
     */
    static Operand<TFloating> conv2d(
            LayerGraph graph, Operand<TFloating> images, Operand<TFloating> kernel, Windows windows, int groups) {
        Ops tf = graph.tf();
        if (groups == 1) {
            return ungrouped(tf, images, kernel, windows);
        }
        var axis = tf.constant(3);
        List<Operand<TFloating>> parts = new ArrayList<>();
        var imageParts = tf.split(axis, images, (long) groups).output();
        var kernelParts = tf.split(axis, kernel, (long) groups).output();
        for (int group = 0; group < groups; group++) {
            parts.add(ungrouped(tf, imageParts.get(group), kernelParts.get(group), windows));
        }
        return tf.concat(parts, axis);
    }

    private static Operand<TFloating> ungrouped(
            Ops tf, Operand<TFloating> images, Operand<TFloating> kernel, Windows windows) {
        if (!windows.dilated()) {
            return convolve(tf, images, kernel, windows.strides(), windows.padding());
        }
        var spread = Dilation.spread(tf, images, windows);
        var convolved = convolve(tf, spread, kernel, List.of(1, 1), Padding.VALID);
        return Dilation.gather(tf, convolved, windows, images);
    }

    private static Operand<TFloating> convolve(
            Ops tf, Operand<TFloating> images, Operand<TFloating> kernel, List<Integer> strides, Padding padding) {
        long channels = kernel.shape().get(2);
        if (images.type() == (Class<?>) TBfloat16.class && channels % 2 == 1) {
            images = padded(tf, images, 3);
            kernel = padded(tf, kernel, 2);
        }
        return tf.nn.conv2d(images, kernel, Windows.nhwc(strides), padding.name(), new Conv2d.Options[0]);
    }

    /** One zero more along one of four axes. */
    private static Operand<TFloating> padded(Ops tf, Operand<TFloating> x, int axis) {
        int[][] more = new int[4][2];
        more[axis][1] = 1;
        return tf.pad(x, tf.constant(more), tf.constantOfSameType(x, 0));
    }
}
