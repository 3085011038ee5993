package dev.sequential.metrics;

import dev.sequential.config.Records;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Top-k accuracy: the share of samples whose label's class number is among the k largest outputs.
 *
 * @param k how many outputs count
 * @param fromSortedIds whether outputs are class numbers, the best first, instead of one number for each class
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#sparsetopkcategoricalaccuracy-class">Keras:
 *     SparseTopKCategoricalAccuracy</a>
 */
public record SparseTopKCategoricalAccuracy(int k, boolean fromSortedIds, String name)
        implements MeanMetric, KerasMetric<SparseTopKCategoricalAccuracy> {
    /** The five largest, as in Keras. */
    public SparseTopKCategoricalAccuracy() {
        this(5, false, "sparse_top_k_categorical_accuracy");
    }

    /** The same metric of the k largest outputs. */
    public SparseTopKCategoricalAccuracy k(int k) {
        return Records.with(this, "k", k);
    }

    /** The same metric of outputs that are class numbers, best first, or one number a class. */
    public SparseTopKCategoricalAccuracy fromSortedIds(boolean fromSortedIds) {
        return Records.with(this, "fromSortedIds", fromSortedIds);
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        if (fromSortedIds) {
            return TopK.listed(tf, truth, predicted, k);
        }
        return TopK.each(tf, SparseCategoricalAccuracy.classNumbers(tf, truth, predicted), predicted, k);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
