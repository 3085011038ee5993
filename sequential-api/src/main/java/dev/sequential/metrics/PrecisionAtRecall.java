package dev.sequential.metrics;

import java.util.Optional;

/**
 * The largest precision at any threshold at which the recall is large enough.
 *
 * @param recall that is asked for, from 0 to 1
 * @param numThresholds how many thresholds from 0 to 1 are tried
 * @param classId the one class that counts; empty for all
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record PrecisionAtRecall(double recall, int numThresholds, Optional<Integer> classId, String name)
        implements MaxUnderConstraint<PrecisionAtRecall> {
    public PrecisionAtRecall {
        MaxUnderConstraint.check("PrecisionAtRecall", "recall", recall, numThresholds);
    }

    /** At 200 thresholds, as in Keras. */
    public PrecisionAtRecall(double recall) {
        this(recall, 200, Optional.empty(), "precision_at_recall");
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).largest(ConfusionCounts::precision, ConfusionCounts::recall, recall);
    }
}
