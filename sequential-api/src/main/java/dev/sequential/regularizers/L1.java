package dev.sequential.regularizers;

import dev.sequential.graph.Sums;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * L1 penalty, {@code l1 * sum(|x|)}: drives weights to zero.
 *
 * @param l1 factor
 */
public record L1(double l1) implements Regularizer {
    /** Factor 0.01, as in Keras. */
    public L1() {
        this(0.01);
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> value) {
        return tf.math.mul(tf.constant((float) l1), Sums.sum(tf, tf.math.abs(value)));
    }
}
