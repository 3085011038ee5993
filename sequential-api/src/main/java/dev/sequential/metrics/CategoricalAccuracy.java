package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Categorical accuracy: the share of samples whose largest output is at the class of the one-hot label.
 *
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#categoricalaccuracy-class">Keras:
 *     CategoricalAccuracy</a>
 */
public record CategoricalAccuracy(String name) implements MeanMetric, KerasMetric<CategoricalAccuracy> {
    public CategoricalAccuracy() {
        this("categorical_accuracy");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var expected = tf.math.argMax(truth, tf.constant(-1), TInt32.class);
        var got = tf.math.argMax(predicted, tf.constant(-1), TInt32.class);
        return tf.dtypes.cast(tf.math.equal(expected, got), TFloat32.class);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
