package dev.sequential.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Sums and means over all axes. */
public final class Sums {
    private Sums() {}

    /** The sum of all numbers, a scalar. */
    public static Operand<TFloat32> sum(Ops tf, Operand<TFloat32> values) {
        return tf.sum(flat(tf, values), tf.constant(0));
    }

    /** The mean of all numbers, a scalar. */
    public static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> values) {
        return tf.math.mean(flat(tf, values), tf.constant(0));
    }

    private static Operand<TFloat32> flat(Ops tf, Operand<TFloat32> values) {
        return values.shape().numDimensions() == 1 ? values : tf.reshape(values, tf.constant(new int[] {-1}));
    }
}
