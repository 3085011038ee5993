package dev.sequential.metrics;

import dev.sequential.graph.SampleWeights;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Weights of samples, spread over the positions within them. */
final class Weights {
    private Weights() {}

    /** The weights in the shape of {@code values}: axes that the weights lack are repeated. */
    static Operand<TFloat32> like(Ops tf, Operand<TFloat32> weights, Operand<TFloat32> values) {
        if (weights.shape().numDimensions() == 1 && values.shape().numDimensions() == 1) {
            return weights; // one value a sample
        }
        return tf.math.mul(SampleWeights.aligned(tf, weights, values), tf.onesLike(values));
    }

    /** The weights of class numbers, one for each, in one row. */
    static Operand<TFloat32> forClasses(
            Ops tf, Operand<TFloat32> weights, Operand<TFloat32> predicted, boolean sparse) {
        var numbers = sparse ? predicted : tf.math.argMax(predicted, tf.constant(-1));
        var like = tf.dtypes.cast(numbers, TFloat32.class);
        return tf.reshape(like(tf, weights, like), tf.constant(new int[] {-1}));
    }
}
