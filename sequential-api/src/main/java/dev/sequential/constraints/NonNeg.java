package dev.sequential.constraints;

import dev.sequential.config.KerasClass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Sets negative weights to zero. */
@KerasClass(identifiers = {"nonneg", "NonNegative"})
public record NonNeg() implements Constraint {
    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> weight) {
        return tf.math.maximum(weight, tf.constant(0f));
    }
}
