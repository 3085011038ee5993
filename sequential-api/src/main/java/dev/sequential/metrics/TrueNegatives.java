package dev.sequential.metrics;

import java.util.Optional;

/**
 * The number of true negatives: outputs not above a threshold whose label is 0, for each threshold.
 *
 * @param thresholds from 0 to 1; empty for one half
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record TrueNegatives(Optional<Thresholds> thresholds, String name) implements ConfusionCounter<TrueNegatives> {
    public TrueNegatives() {
        this(Optional.empty(), "true_negatives");
    }

    @Override
    public double[] result(double[] sums) {
        return new ConfusionCounts(sums).each(ConfusionCounts::trueNegatives);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
