package dev.sequential.layers;

import dev.sequential.graph.Gradients;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Convolution over three axes, and the gradient that TensorFlow's C library has not. */
final class VolumeConvolution {
    static {
        Gradients.register("Conv3D", VolumeConvolution::gradient);
    }

    private VolumeConvolution() {}

    static Operand<TFloating> emit(
            Ops tf, Operand<TFloating> volumes, Operand<TFloating> kernel, List<Long> strides, String padding) {
        return tf.nn.conv3d(volumes, kernel, strides, padding);
    }

    private static List<Operand<?>> gradient(Ops tf, GraphOperation op, List<Output<?>> upstream) {
        Operand<TFloating> volumes = floating(op.input(0));
        Operand<TFloating> kernel = floating(op.input(1));
        Operand<TFloating> dy = floating(upstream.get(0));
        List<Long> strides =
                Arrays.stream(op.attributes().getAttrIntList("strides")).boxed().toList();
        String padding = op.attributes().getAttrString("padding");
        return List.of(
                tf.nn.conv3dBackpropInput(tf.shape(volumes), kernel, dy, strides, padding),
                tf.nn.conv3dBackpropFilter(volumes, tf.shape(kernel), dy, strides, padding));
    }

    @SuppressWarnings("unchecked")
    private static Operand<TFloating> floating(Operand<?> operand) {
        return (Operand<TFloating>) operand;
    }
}
