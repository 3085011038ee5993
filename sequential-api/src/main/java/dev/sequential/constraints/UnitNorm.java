package dev.sequential.constraints;

import dev.sequential.config.Axes;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Divides weights by their norm along an axis.
 *
 * @param axis along which norms are taken
 */
public record UnitNorm(Axes axis) implements Constraint {
    /** Norms along the first axis, as in Keras. */
    public UnitNorm() {
        this(0);
    }

    public UnitNorm(int... axis) {
        this(Axes.of(axis));
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> weight) {
        return tf.math.div(weight, tf.math.add(Norms.of(tf, weight, axis), tf.constant(1e-7f)));
    }
}
