package dev.sequential.metrics;

import java.util.Optional;

/**
 * The number of true positives: outputs above a threshold whose label is 1, for each threshold.
 *
 * @param thresholds from 0 to 1; empty for one half
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record TruePositives(Optional<Thresholds> thresholds, String name) implements ConfusionCounter<TruePositives> {
    public TruePositives() {
        this(Optional.empty(), "true_positives");
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).each(ConfusionCounts::truePositives);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
