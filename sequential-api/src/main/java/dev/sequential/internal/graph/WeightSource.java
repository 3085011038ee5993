package dev.sequential.internal.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The source of weights for a forward pass: variables in training, constants in a frozen graph. */
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
