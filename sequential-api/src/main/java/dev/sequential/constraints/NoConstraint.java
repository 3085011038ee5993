package dev.sequential.constraints;

import dev.sequential.config.SerializedAs;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** No constraint: weights stay as they were updated. */
record NoConstraint() implements Constraint, SerializedAs.None {
    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> weight) {
        return weight;
    }
}
