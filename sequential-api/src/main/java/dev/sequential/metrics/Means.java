package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Means over the positions of a sample. */
final class Means {
    private Means() {}

    /** The mean over the last axis; the values themselves where they have no axis but the batch's. */
    static Operand<TFloat32> overLast(Ops tf, Operand<TFloat32> x) {
        return x.shape().numDimensions() <= 1 ? x : tf.math.mean(x, tf.constant(-1));
    }
}
