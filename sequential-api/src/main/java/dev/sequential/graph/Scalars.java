package dev.sequential.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/** Scalar constants of the type of the values that they are combined with. */
public final class Scalars {
    private Scalars() {}

    /** A scalar of the type of {@code like}. */
    public static <T extends TNumber> Operand<T> of(Ops tf, Operand<T> like, double value) {
        return of(tf, like.type(), value);
    }

    /** A scalar of a type. */
    @SuppressWarnings("unchecked")
    public static <T extends TNumber> Operand<T> of(Ops tf, Class<T> type, double value) {
        if (type == TFloat32.class) {
            return (Operand<T>) (Operand<?>) tf.constant((float) value);
        }
        return tf.dtypes.cast(tf.constant(value), type);
    }
}
