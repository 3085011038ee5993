package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * F-beta score: the harmonic mean of precision and recall, recall counting more the larger beta, by class; labels and
 * outputs are {@code (batch, classes)}.
 *
 * @param average how the scores of the classes are averaged; empty for one score a class
 * @param beta how much more recall counts
 * @param threshold outputs above it are positive; empty for the largest of each row
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record FBetaScore(Optional<Average> average, double beta, Optional<Double> threshold, String name)
        implements KerasMetric<FBetaScore>, HasAverage<FBetaScore> {
    /** One score a class. */
    public FBetaScore() {
        this(Optional.empty(), 1, Optional.empty(), "fbeta_score");
    }

    /** The same metric with recall counted this many times as much as precision. */
    public FBetaScore beta(double beta) {
        return Records.with(this, "beta", beta);
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return FScores.emit(tf, truth, predicted, weights, threshold);
    }

    @Override
    public double[] result(double[] sums) {
        return FScores.result(sums, beta, average);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
