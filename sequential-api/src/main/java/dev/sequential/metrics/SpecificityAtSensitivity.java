package dev.sequential.metrics;

import dev.sequential.metrics.Confusion.Counts;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The largest specificity at any threshold at which the sensitivity is large enough.
 *
 * @param sensitivity that is asked for, from 0 to 1
 * @param numThresholds how many thresholds from 0 to 1 are tried
 * @param classId the one class that counts; empty for all
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record SpecificityAtSensitivity(double sensitivity, int numThresholds, Optional<Integer> classId, String name)
        implements KerasMetric<SpecificityAtSensitivity>,
                HasNumThresholds<SpecificityAtSensitivity>,
                HasClassId<SpecificityAtSensitivity> {
    public SpecificityAtSensitivity {
        if (!(sensitivity >= 0 && sensitivity <= 1)) {
            throw new IllegalArgumentException(
                    "SpecificityAtSensitivity needs a sensitivity from 0 to 1, got " + sensitivity);
        }
        if (numThresholds < 1) {
            throw new IllegalArgumentException(
                    "SpecificityAtSensitivity needs numThresholds >= 1, got " + numThresholds);
        }
    }

    /** At 200 thresholds, as in Keras. */
    public SpecificityAtSensitivity(double sensitivity) {
        this(sensitivity, 200, Optional.empty(), "specificity_at_sensitivity");
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return Confusion.evenly(numThresholds, classId).emit(tf, truth, predicted, weights);
    }

    @Override
    public double[] result(double[] sums) {
        var counts = new Counts(sums);
        double largest = IntStream.range(0, counts.size())
                .filter(i -> (float) counts.recall(i) >= (float) sensitivity)
                .mapToDouble(counts::specificity)
                .max()
                .orElse(0);
        return new double[] {largest};
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
