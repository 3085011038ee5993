package dev.sequential.metrics;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Precision: the share of the positive outputs that are right, at each threshold.
 *
 * @param thresholds from 0 to 1; empty for one half
 * @param topK how many outputs of a row can be positive; empty for all
 * @param classId the one class that counts; empty for all
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record Precision(Optional<Thresholds> thresholds, Optional<Integer> topK, Optional<Integer> classId, String name)
        implements KerasMetric<Precision>, HasThresholds<Precision>, HasTopK<Precision>, HasClassId<Precision> {
    public Precision() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), "precision");
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return ThresholdConfusion.of(thresholds, topK, classId).emit(tf, truth, predicted, weights);
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).each(ConfusionCounts::precision);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
