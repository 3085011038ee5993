package dev.sequential.metrics;

import dev.sequential.config.Enums;
import dev.sequential.config.Records;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * R2 score: how much of the labels' variance the outputs explain, 1 for all of it; labels and outputs are
 * {@code (batch, n)}.
 *
 * @param classAggregation how the scores of the n outputs are averaged; empty for one score each
 * @param numRegressors how many inputs there are, for the adjusted score; 0 for the plain one
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/regression_metrics/">Keras: regression metrics</a>
 */
public record R2Score(Optional<Aggregation> classAggregation, int numRegressors, String name)
        implements KerasMetric<R2Score> {
    public R2Score() {
        this(Optional.of(Aggregation.UNIFORM_AVERAGE), 0, "r2_score");
    }

    /** The same metric with the scores of the outputs averaged in this way; empty for one score each. */
    public R2Score classAggregation(Optional<Aggregation> aggregation) {
        return Records.with(this, "classAggregation", aggregation);
    }

    /**
     * The same metric with the scores of the outputs averaged by Keras's word, such as
     * {@code "variance_weighted_average"}.
     */
    public R2Score classAggregation(String word) {
        return classAggregation(Optional.of(Enums.of(Aggregation.class, "class aggregation", word)));
    }

    /** The same metric, adjusted for so many inputs. */
    public R2Score numRegressors(int numRegressors) {
        return Records.with(this, "numRegressors", numRegressors);
    }

    /**
     * Sums of labels, of their squares, of squared errors and of weights, by output; then how many labels there were.
     */
    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        int outputs = Math.toIntExact(predicted.shape().get(1));
        var counts = PositionWeights.of(tf, weights, truth);
        var weighted = tf.math.mul(truth, counts);
        var errors = tf.math.mul(tf.math.squaredDifference(truth, predicted), counts);
        var batch = tf.constant(0);
        Operand<TFloat32> all = tf.reshape(
                tf.stack(List.of(
                        tf.sum(weighted, batch),
                        tf.sum(tf.math.mul(truth, weighted), batch),
                        tf.sum(errors, batch),
                        tf.sum(counts, batch))),
                tf.constant(new int[] {4 * outputs}));
        var size = tf.reshape(tf.dtypes.cast(tf.size(truth), TFloat32.class), tf.constant(new int[] {1}));
        return tf.concat(List.of(all, size), tf.constant(0));
    }

    @Override
    public double[] result(double[] sums) {
        int outputs = (sums.length - 1) / 4;
        double[] scores = new double[outputs];
        double weighted = 0;
        double variance = 0;
        double mean = 0;
        for (int i = 0; i < outputs; i++) {
            double total = sums[outputs + i] - sums[i] * sums[i] / sums[3 * outputs + i];
            double score = 1 - sums[2 * outputs + i] / total;
            scores[i] = Double.isInfinite(score) ? 0 : score;
            weighted += total * scores[i];
            variance += total;
            mean += scores[i] / outputs;
        }
        double samples = sums[sums.length - 1];
        if (classAggregation.isPresent()) {
            boolean uniform = classAggregation.get() == Aggregation.UNIFORM_AVERAGE;
            scores = new double[] {uniform ? mean : weighted / variance};
        }
        if (numRegressors != 0 && numRegressors < samples - 1) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = 1 - (1 - scores[i]) * (samples - 1) / (samples - numRegressors - 1);
            }
        }
        return scores;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
