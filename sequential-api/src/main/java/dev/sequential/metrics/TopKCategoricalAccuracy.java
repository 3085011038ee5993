package dev.sequential.metrics;

import dev.sequential.config.Records;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Top-k accuracy: the share of samples whose class, by the one-hot label, is among the k largest outputs.
 *
 * @param k how many outputs count
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#topkcategoricalaccuracy-class">Keras:
 *     TopKCategoricalAccuracy</a>
 */
public record TopKCategoricalAccuracy(int k, String name) implements MeanMetric, KerasMetric<TopKCategoricalAccuracy> {
    /** The five largest, as in Keras. */
    public TopKCategoricalAccuracy() {
        this(5, "top_k_categorical_accuracy");
    }

    /** The same metric of the k largest outputs. */
    public TopKCategoricalAccuracy k(int k) {
        return Records.with(this, "k", k);
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return TopK.each(tf, tf.math.argMax(truth, tf.constant(-1), TInt32.class), predicted, k);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
