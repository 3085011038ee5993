package dev.sequential.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Sample weights, brought to the axes of the values that they weight. */
public final class SampleWeights {
    private SampleWeights() {}

    /** The weight 1 for each sample of a batch, {@code (batch)}. */
    public static Operand<TFloat32> ones(Ops tf, Operand<TFloat32> values) {
        var batch = tf.slice(tf.shape(values), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        return tf.fill(batch, tf.constant(1f));
    }

    /**
     * Weights with as many axes as values, whose positions share the weight of their sample.
     *
     * @param weights {@code (batch)}, {@code (batch, 1)} or {@code (batch, ...)}
     * @param values {@code (batch, ...)}, or a scalar, one value of the whole batch, which leaves the weights as they
     *     are
     * @return with axes of length 1 behind where the weights have fewer axes; without their last one where they have
     *     one more
     */
    public static Operand<TFloat32> aligned(Ops tf, Operand<TFloat32> weights, Operand<TFloat32> values) {
        int rank = values.shape().numDimensions();
        if (rank > 0 && weights.shape().numDimensions() == rank + 1) {
            return tf.reshape(weights, tf.shape(values));
        }
        Operand<TFloat32> aligned = weights;
        for (int axis = weights.shape().numDimensions(); axis < rank; axis++) {
            aligned = tf.expandDims(aligned, tf.constant(-1));
        }
        return aligned;
    }
}
