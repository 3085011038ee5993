package dev.sequential.regularizers;

import dev.sequential.config.SerializedAs;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** No penalty. */
record NoRegularizer() implements Regularizer, SerializedAs.None {
    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> value) {
        return tf.constant(0f);
    }
}
