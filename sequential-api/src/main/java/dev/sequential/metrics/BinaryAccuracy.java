package dev.sequential.metrics;

import dev.sequential.config.Records;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Binary accuracy: the share of outputs on their label's side of a threshold, the mean over the last axis.
 *
 * @param threshold outputs above it mean 1
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#binaryaccuracy-class">Keras: BinaryAccuracy</a>
 */
public record BinaryAccuracy(double threshold, String name) implements MeanMetric, KerasMetric<BinaryAccuracy> {
    /** Threshold 0.5, as in Keras. */
    public BinaryAccuracy() {
        this(0.5, "binary_accuracy");
    }

    /** The same metric, what is above another threshold counted as 1. */
    public BinaryAccuracy threshold(double threshold) {
        return Records.with(this, "threshold", threshold);
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var got = tf.dtypes.cast(tf.math.greater(predicted, tf.constant((float) threshold)), TFloat32.class);
        var right = tf.dtypes.cast(tf.math.equal(truth, got), TFloat32.class);
        return right.shape().numDimensions() <= 1 ? right : tf.math.mean(right, tf.constant(-1));
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
