package dev.sequential.metrics;

import java.util.Optional;

/**
 * The number of false positives: outputs above a threshold whose label is 0, for each threshold.
 *
 * @param thresholds from 0 to 1; empty for one half
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record FalsePositives(Optional<Thresholds> thresholds, String name) implements ConfusionCounter<FalsePositives> {
    public FalsePositives() {
        this(Optional.empty(), "false_positives");
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).each(ConfusionCounts::falsePositives);
    }
}
