package dev.sequential.constraints;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Scales weights whose norm along an axis is outside of two bounds towards them.
 *
 * @param minValue the smallest norm
 * @param maxValue the largest norm
 * @param rate how far they go at once, from 0 to 1
 * @param axis along which norms are taken
 */
public record MinMaxNorm(double minValue, double maxValue, double rate, Axes axis) implements Constraint {
    /** Norms from 0 to 1 along the first axis, as in Keras. */
    public MinMaxNorm() {
        this(0, 1, 1, 0);
    }

    public MinMaxNorm(double minValue, double maxValue, double rate, int... axis) {
        this(minValue, maxValue, rate, Axes.of(axis));
    }

    /** The same constraint with another smallest norm. */
    public MinMaxNorm minValue(double minValue) {
        return Records.with(this, "minValue", minValue);
    }

    /** The same constraint with another largest norm. */
    public MinMaxNorm maxValue(double maxValue) {
        return Records.with(this, "maxValue", maxValue);
    }

    /** The same constraint with another rate, from 0 to 1. */
    public MinMaxNorm rate(double rate) {
        return Records.with(this, "rate", rate);
    }

    /** The same constraint with norms along other axes. */
    public MinMaxNorm axis(int... axis) {
        return Records.with(this, "axis", Axes.of(axis));
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> weight) {
        var norms = Norms.of(tf, weight, axis);
        var inside = tf.clipByValue(norms, tf.constant((float) minValue), tf.constant((float) maxValue));
        var desired = tf.math.add(
                tf.math.mul(tf.constant((float) rate), inside), tf.math.mul(tf.constant((float) (1 - rate)), norms));
        return tf.math.mul(weight, tf.math.div(desired, tf.math.add(norms, tf.constant(1e-7f))));
    }
}
