package dev.sequential.internal.ops.convolution;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The two kinds of pooling: what is kept of the numbers of a window. */
public enum PoolingOp {
    /** The largest. */
    MAX {
        /**
         * Of images, the op {@code MaxPool}, and not {@code MaxPoolV2} that {@code tf.nn.maxPool} adds: only the former
         * has a oneDNN kernel for its gradient.
         */
        @Override
        Operand<TFloating> plain(Ops tf, Operand<TFloating> x, List<Long> size, List<Long> strides, String padding) {
            if (size.size() == 5) {
                return tf.nn.maxPool3d(x, size, strides, padding);
            }
            var builder = tf.scope().env().opBuilder("MaxPool", tf.scope().makeOpName("MaxPool"), tf.scope());
            builder.addInput(x.asOutput());
            builder.setAttr("ksize", longs(size));
            builder.setAttr("strides", longs(strides));
            builder.setAttr("padding", padding);
            return builder.build().output(0);
        }

        @Override
        public Operand<TFloating> over(Ops tf, Operand<TFloating> x, Operand<TInt32> axes, boolean keepDims) {
            return tf.reduceMax(x, axes, ReduceMax.keepDims(keepDims));
        }

        @Override
        Operand<TFloating> rows(Ops tf, Operand<TFloating> x, Operand<TFloating> shares, Operand<TInt32> axis) {
            return tf.reduceMax(x, axis);
        }
    },
    /** The mean; what lies outside the input does not count. */
    AVERAGE {
        @Override
        Operand<TFloating> plain(Ops tf, Operand<TFloating> x, List<Long> size, List<Long> strides, String padding) {
            return size.size() == 5
                    ? tf.nn.avgPool3d(x, size, strides, padding)
                    : tf.nn.avgPool(x, size, strides, padding);
        }

        @Override
        public Operand<TFloating> over(Ops tf, Operand<TFloating> x, Operand<TInt32> axes, boolean keepDims) {
            return tf.math.mean(x, axes, Mean.keepDims(keepDims));
        }

        @Override
        Operand<TFloating> rows(Ops tf, Operand<TFloating> x, Operand<TFloating> shares, Operand<TInt32> axis) {
            return tf.sum(tf.math.mul(x, shares), axis);
        }
    };

    /** One number for each window of two or three axes, between a batch axis and a channel axis. */
    abstract Operand<TFloating> plain(
            Ops tf, Operand<TFloating> x, List<Long> size, List<Long> strides, String padding);

    /** One number over whole axes. */
    public abstract Operand<TFloating> over(Ops tf, Operand<TFloating> x, Operand<TInt32> axes, boolean keepDims);

    /**
     * One number over an axis whose elements have shares, in which each occurs at least once with a share that is not
     * 0.
     */
    abstract Operand<TFloating> rows(Ops tf, Operand<TFloating> x, Operand<TFloating> shares, Operand<TInt32> axis);

    /** One number for each window of an input {@code (batch, spatial axes..., channels)}. */
    public Operand<TFloating> windows(Ops tf, Operand<TFloating> x, SlidingWindows windows) {
        if (windows.axes() == 1) {
            var row = windows(tf, tf.expandDims(x, tf.constant(1)), windows.lifted());
            return tf.squeeze(row, Squeeze.axis(List.of(1L)));
        }
        return plain(
                tf,
                x,
                SlidingWindows.nhwc(windows.size()),
                SlidingWindows.nhwc(windows.strides()),
                windows.padding().name());
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
