package dev.sequential.regularizers;

import dev.sequential.graph.Sums;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * L2 penalty, {@code l2 * sum(x^2)}: keeps weights small.
 *
 * @param l2 factor
 */
public record L2(double l2) implements Regularizer {
    /** Factor 0.01, as in Keras. */
    public L2() {
        this(0.01);
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> value) {
        return tf.math.mul(tf.constant((float) l2), Sums.sum(tf, tf.math.square(value)));
    }
}
