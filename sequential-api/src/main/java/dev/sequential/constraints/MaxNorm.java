package dev.sequential.constraints;

import dev.sequential.config.Axes;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Scales weights whose norm along an axis is larger than a bound down to it.
 *
 * @param maxValue the largest norm
 * @param axis along which norms are taken
 */
public record MaxNorm(double maxValue, Axes axis) implements Constraint {
    /** Norms of at most 2 along the first axis, as in Keras. */
    public MaxNorm() {
        this(2, 0);
    }

    public MaxNorm(double maxValue, int... axis) {
        this(maxValue, Axes.of(axis));
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> weight) {
        var norms = Norms.of(tf, weight, axis);
        var desired = tf.clipByValue(norms, tf.constant(0f), tf.constant((float) maxValue));
        return tf.math.mul(weight, tf.math.div(desired, tf.math.add(norms, tf.constant(1e-7f))));
    }
}
