package dev.sequential.metrics;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * F1 score: the harmonic mean of precision and recall, by class; labels and outputs are {@code (batch, classes)}.
 *
 * @param average how the scores of the classes are averaged; empty for one score a class
 * @param threshold outputs above it are positive; empty for the largest of each row
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record F1Score(Optional<Average> average, Optional<Double> threshold, String name)
        implements KerasMetric<F1Score>, HasAverage<F1Score> {
    /** One score a class. */
    public F1Score() {
        this(Optional.empty(), Optional.empty(), "f1_score");
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return FScores.emit(tf, truth, predicted, weights, threshold);
    }

    @Override
    public double[] result(double[] sums) {
        return FScores.result(sums, 1, average);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
