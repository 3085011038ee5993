package dev.sequential.metrics;

import dev.sequential.metrics.Confusion.Counts;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The number of right labels that outputs above a threshold find, by threshold.
 *
 * @param thresholds from 0 to 1; empty for one half
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record TruePositives(Optional<Thresholds> thresholds, String name)
        implements KerasMetric<TruePositives>, HasThresholds<TruePositives> {
    public TruePositives() {
        this(Optional.empty(), "true_positives");
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return Confusion.of(thresholds, Optional.empty(), Optional.empty()).emit(tf, truth, predicted, weights);
    }

    @Override
    public double[] result(double[] sums) {
        var counts = new Counts(sums);
        return IntStream.range(0, counts.size())
                .mapToDouble(counts::truePositives)
                .toArray();
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
