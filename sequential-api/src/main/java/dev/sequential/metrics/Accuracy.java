package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Accuracy: the share of outputs that equal their labels exactly.
 *
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/">Keras: metrics</a>
 */
public record Accuracy(String name) implements MeanMetric, KerasMetric<Accuracy> {
    public Accuracy() {
        this("accuracy");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return tf.dtypes.cast(tf.math.equal(truth, predicted), TFloat32.class);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
