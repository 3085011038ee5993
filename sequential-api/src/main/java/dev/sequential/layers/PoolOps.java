package dev.sequential.layers;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Pooling in the forms that are fast. */
final class PoolOps {
    private PoolOps() {}

    /**
     * The op {@code MaxPool}, and not {@code MaxPoolV2} that {@code tf.nn.maxPool} adds: only the former has a oneDNN
     * kernel for its gradient.
     */
    static Operand<TFloating> max(
            Ops tf, Operand<TFloating> images, List<Integer> size, List<Integer> strides, Padding padding) {
        var builder = tf.scope().env().opBuilder("MaxPool", tf.scope().makeOpName("MaxPool"), tf.scope());
        builder.addInput(images.asOutput());
        builder.setAttr("ksize", longs(Windows.nhwc(size)));
        builder.setAttr("strides", longs(Windows.nhwc(strides)));
        builder.setAttr("padding", padding.name());
        return builder.build().output(0);
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
