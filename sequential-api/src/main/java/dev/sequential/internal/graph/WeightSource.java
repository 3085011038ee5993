package dev.sequential.internal.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Where a pass through a model finds the values of weights: variables that are trained, or constants that are not. */
interface WeightSource {
    /**
     * The value of a weight.
     *
     * @throws IllegalArgumentException if no layer declared it
     */
    Operand<TFloat32> value(Ops tf, String name);

    /** The op that gives a weight a new value. */
    Op assign(Ops tf, String name, Operand<TFloat32> value);
}
