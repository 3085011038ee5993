package dev.sequential.metrics;

import java.util.Optional;

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
        implements MaxUnderConstraint<SpecificityAtSensitivity> {
    public SpecificityAtSensitivity {
        MaxUnderConstraint.check("SpecificityAtSensitivity", "sensitivity", sensitivity, numThresholds);
    }

    /** At 200 thresholds, as in Keras. */
    public SpecificityAtSensitivity(double sensitivity) {
        this(sensitivity, 200, Optional.empty(), "specificity_at_sensitivity");
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).largest(ConfusionCounts::specificity, ConfusionCounts::recall, sensitivity);
    }
}
