package dev.sequential.metrics;

import dev.sequential.metrics.Confusion.Counts;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The largest recall (sensitivity) at any threshold at which the specificity is large enough.
 *
 * @param specificity that is asked for, from 0 to 1
 * @param numThresholds how many thresholds from 0 to 1 are tried
 * @param classId the one class that counts; empty for all
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record SensitivityAtSpecificity(double specificity, int numThresholds, Optional<Integer> classId, String name)
        implements KerasMetric<SensitivityAtSpecificity>,
                HasNumThresholds<SensitivityAtSpecificity>,
                HasClassId<SensitivityAtSpecificity> {
    public SensitivityAtSpecificity {
        if (!(specificity >= 0 && specificity <= 1)) {
            throw new IllegalArgumentException(
                    "SensitivityAtSpecificity needs a specificity from 0 to 1, got " + specificity);
        }
        if (numThresholds < 1) {
            throw new IllegalArgumentException(
                    "SensitivityAtSpecificity needs numThresholds >= 1, got " + numThresholds);
        }
    }

    /** At 200 thresholds, as in Keras. */
    public SensitivityAtSpecificity(double specificity) {
        this(specificity, 200, Optional.empty(), "sensitivity_at_specificity");
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
                .filter(i -> (float) counts.specificity(i) >= (float) specificity)
                .mapToDouble(counts::recall)
                .max()
                .orElse(0);
        return new double[] {largest};
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
