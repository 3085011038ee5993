package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Weights of samples, spread over the positions within them. */
final class Weights {
    private Weights() {}

    /** The weights in the shape of {@code values}: axes that the weights lack are repeated. */
    static Operand<TFloat32> like(Ops tf, Operand<TFloat32> weights, Operand<TFloat32> values) {
        int missing = values.shape().numDimensions() - weights.shape().numDimensions();
        var spread = weights;
        for (int i = 0; i < missing; i++) {
            spread = tf.expandDims(spread, tf.constant(-1));
        }
        return tf.math.mul(spread, tf.onesLike(values));
    }
}
