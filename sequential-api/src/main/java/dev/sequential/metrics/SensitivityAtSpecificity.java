package dev.sequential.metrics;

import java.util.Optional;

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
        implements MaxUnderConstraint<SensitivityAtSpecificity> {
    public SensitivityAtSpecificity {
        MaxUnderConstraint.check("SensitivityAtSpecificity", "specificity", specificity, numThresholds);
    }

    /** At 200 thresholds, as in Keras. */
    public SensitivityAtSpecificity(double specificity) {
        this(specificity, 200, Optional.empty(), "sensitivity_at_specificity");
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).largest(ConfusionCounts::recall, ConfusionCounts::specificity, specificity);
    }
}
