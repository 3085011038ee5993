package dev.sequential.metrics;

import java.util.Optional;

/**
 * The largest recall (sensitivity) at any threshold at which the precision is large enough.
 *
 * @param precision that is asked for, from 0 to 1
 * @param numThresholds how many thresholds from 0 to 1 are tried
 * @param classId the one class that counts; empty for all
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record RecallAtPrecision(double precision, int numThresholds, Optional<Integer> classId, String name)
        implements MaxUnderConstraint<RecallAtPrecision> {
    public RecallAtPrecision {
        MaxUnderConstraint.check("RecallAtPrecision", "precision", precision, numThresholds);
    }

    /** At 200 thresholds, as in Keras. */
    public RecallAtPrecision(double precision) {
        this(precision, 200, Optional.empty(), "recall_at_precision");
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).largest(ConfusionCounts::recall, ConfusionCounts::precision, precision);
    }
}
