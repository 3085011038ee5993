package dev.sequential.metrics;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Recall: the share of the labels of 1 that are found, at each threshold.
 *
 * @param thresholds from 0 to 1; empty for one half
 * @param topK how many outputs of a row can be positive; empty for all
 * @param classId the one class that counts; empty for all
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record Recall(Optional<Thresholds> thresholds, Optional<Integer> topK, Optional<Integer> classId, String name)
        implements KerasMetric<Recall>, HasThresholds<Recall>, HasTopK<Recall>, HasClassId<Recall> {
    public Recall() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), "recall");
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return ThresholdConfusion.of(thresholds, topK, classId).emit(tf, truth, predicted, weights);
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).each(ConfusionCounts::recall);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
