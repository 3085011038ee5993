package dev.sequential.internal.ops.convolution;

import dev.sequential.graph.Gradients;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** 3D convolution and transposed convolution, with their gradients, which TensorFlow's C library lacks. */
final class Conv3DOps {
    static {
        Gradients.register("Conv3D", Conv3DOps::gradient);
        Gradients.register("Conv3DBackpropInputV2", Conv3DOps::transposedGradient);
    }

    private Conv3DOps() {}

    static Operand<TFloating> emit(
            Ops tf, Operand<TFloating> volumes, Operand<TFloating> kernel, List<Long> strides, String padding) {
        return tf.nn.conv3d(volumes, kernel, strides, padding);
    }

    /**
     * What a convolution takes from an input of given sizes to {@code places}, the other way round.
     *
     * @param sizes of the output, batch included
     */
    static Operand<TFloat32> transposed(
            Ops tf,
            Operand<TFloat32> places,
            Operand<TFloat32> kernel,
            Operand<TInt32> sizes,
            List<Long> strides,
            String padding) {
        return tf.nn.conv3dBackpropInput(sizes, kernel, places, strides, padding);
    }

    private static List<Operand<?>> gradient(Ops tf, GraphOperation op, List<Output<?>> upstream) {
        Operand<TFloating> volumes = floating(op.input(0));
        Operand<TFloating> kernel = floating(op.input(1));
        Operand<TFloating> dy = floating(upstream.get(0));
        List<Long> strides = strides(op);
        String padding = op.attributes().getAttrString("padding");
        return List.of(
                tf.nn.conv3dBackpropInput(tf.shape(volumes), kernel, dy, strides, padding),
                tf.nn.conv3dBackpropFilter(volumes, tf.shape(kernel), dy, strides, padding));
    }

    private static List<Operand<?>> transposedGradient(Ops tf, GraphOperation op, List<Output<?>> upstream) {
        Operand<TFloating> kernel = floating(op.input(1));
        Operand<TFloating> places = floating(op.input(2));
        Operand<TFloating> dy = floating(upstream.get(0));
        List<Long> strides = strides(op);
        String padding = op.attributes().getAttrString("padding");
        return List.of(
                tf.zerosLike(op.input(0)),
                tf.nn.conv3dBackpropFilter(dy, tf.shape(kernel), places, strides, padding),
                tf.nn.conv3d(dy, kernel, strides, padding));
    }

    private static List<Long> strides(GraphOperation op) {
        return Arrays.stream(op.attributes().getAttrIntList("strides")).boxed().toList();
    }

    @SuppressWarnings("unchecked")
    private static Operand<TFloating> floating(Operand<?> operand) {
        return (Operand<TFloating>) operand;
    }
}
