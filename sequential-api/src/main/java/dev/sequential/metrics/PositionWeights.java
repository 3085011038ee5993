package dev.sequential.metrics;

import dev.sequential.graph.SampleWeights;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The weights of the positions within samples, such as the steps of a sequence or the pixels of an image. */
final class PositionWeights {
    private PositionWeights() {}

    /**
     * The weight of each value: that of its position or, where the weights lack its axes, that of its sample.
     *
     * @param weights {@code (batch)}, or {@code (batch, ...)} where positions count differently
     * @return of the shape of {@code values}
     */
    static Operand<TFloat32> of(Ops tf, Operand<TFloat32> weights, Operand<TFloat32> values) {
        if (weights.shape().numDimensions() == 1 && values.shape().numDimensions() == 1) {
            return weights; // one value a sample
        }
        return tf.math.mul(SampleWeights.aligned(tf, weights, values), tf.onesLike(values));
    }
}
