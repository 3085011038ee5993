package dev.sequential.losses;

import dev.sequential.config.Axes;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/** Sums and means along axes of a batch. */
final class Axis {
    private Axis() {}

    static Operand<TFloat32> sum(Ops tf, Operand<TFloat32> x, int axis) {
        return tf.sum(x, tf.constant(axis));
    }

    /** The sum along axes, or along all of them. */
    static Operand<TFloat32> sum(Ops tf, Operand<TFloat32> x, Optional<Axes> axes) {
        int[] along = axes.map(Axes::array)
                .orElseGet(() -> IntStream.range(0, x.shape().numDimensions()).toArray());
        return tf.sum(x, tf.constant(along));
    }

    static Operand<TFloat32> sumKept(Ops tf, Operand<TFloat32> x, int axis) {
        return tf.sum(x, tf.constant(axis), Sum.keepDims(true));
    }

    /** The mean over the last axis, as in Keras: of values that have no axis but the batch's, one number. */
    static Operand<TFloat32> meanOverLast(Ops tf, Operand<TFloat32> x) {
        return tf.math.mean(x, tf.constant(-1));
    }
}
