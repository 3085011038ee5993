package dev.sequential.constraints;

import dev.sequential.config.Unset;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** No constraint: weights stay as they were updated. */
record NoConstraint() implements Constraint, Unset {
    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> weight) {
        return weight;
    }
}
