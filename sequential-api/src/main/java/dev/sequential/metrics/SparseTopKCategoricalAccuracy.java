package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How often the label's class number is among the k largest outputs.
 *
 * @param k how many outputs count
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#sparsetopkcategoricalaccuracy-class">Keras:
 *     SparseTopKCategoricalAccuracy</a>
 */
public record SparseTopKCategoricalAccuracy(int k, String name) implements MeanMetric {
    /** The five largest, as in Keras. */
    public SparseTopKCategoricalAccuracy() {
        this(5, "sparse_top_k_categorical_accuracy");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return TopK.each(tf, ClassNumbers.of(tf, truth, predicted), predicted, k);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
