package dev.sequential.regularizers;

import dev.sequential.config.KerasClass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * L1 and L2 penalties together, {@code l1 * sum(|x|) + l2 * sum(x^2)}.
 *
 * @param l1 factor of the absolute values
 * @param l2 factor of the squares
 */
@KerasClass(identifiers = "l1l2")
public record L1L2(double l1, double l2) implements Regularizer {
    /** No penalty by default, as in Keras. */
    public L1L2() {
        this(0, 0);
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> value) {
        return tf.math.add(new L1(l1).emit(tf, value), new L2(l2).emit(tf, value));
    }
}
