package dev.sequential.metrics;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** The counts that F1Score and FBetaScore take from a batch, and the formula of both. */
final class FScores {
    private static final double EPSILON = 1e-7;

    private FScores() {}

    /** For each class: true positives, false positives, false negatives, labels. */
    static Operand<TFloat32> emit(
            Ops tf,
            Operand<TFloat32> truth,
            Operand<TFloat32> predicted,
            Operand<TFloat32> weights,
            Optional<Double> threshold) {
        int classes = Math.toIntExact(predicted.shape().get(1));
        var yes = tf.dtypes.cast(positive(tf, predicted, threshold), TFloat32.class);
        var one = tf.constant(1f);
        var counts = PositionWeights.of(tf, weights, predicted);
        var batch = tf.constant(0);
        Operand<TFloat32> all = tf.stack(List.of(
                tf.sum(tf.math.mul(tf.math.mul(yes, truth), counts), batch),
                tf.sum(tf.math.mul(tf.math.mul(yes, tf.math.sub(one, truth)), counts), batch),
                tf.sum(tf.math.mul(tf.math.mul(tf.math.sub(one, yes), truth), counts), batch),
                tf.sum(tf.math.mul(truth, counts), batch)));
        return tf.reshape(all, tf.constant(new int[] {4 * classes}));
    }

    private static Operand<TBool> positive(Ops tf, Operand<TFloat32> predicted, Optional<Double> threshold) {
        if (threshold.isPresent()) {
            return tf.math.greater(predicted, tf.constant(threshold.get().floatValue()));
        }
        var largest = tf.reduceMax(predicted, tf.constant(-1), ReduceMax.keepDims(true));
        return tf.math.logicalAnd(
                tf.math.greaterEqual(predicted, largest), tf.math.greater(tf.math.abs(predicted), tf.constant(1e-9f)));
    }

    static double[] result(double[] sums, double beta, Optional<Average> average) {
        int classes = sums.length / 4;
        if (average.isPresent() && average.get() == Average.MICRO) {
            double[] total = new double[3];
            for (int kind = 0; kind < 3; kind++) {
                for (int c = 0; c < classes; c++) {
                    total[kind] += sums[kind * classes + c];
                }
            }
            return new double[] {score(total[0], total[1], total[2], beta)};
        }
        double[] scores = new double[classes];
        double labels = 0;
        for (int c = 0; c < classes; c++) {
            scores[c] = score(sums[c], sums[classes + c], sums[2 * classes + c], beta);
            labels += sums[3 * classes + c];
        }
        if (average.isEmpty()) {
            return scores;
        }
        double mean = 0;
        for (int c = 0; c < classes; c++) {
            double share =
                    average.get() == Average.WEIGHTED ? sums[3 * classes + c] / (labels + EPSILON) : 1.0 / classes;
            mean += scores[c] * share;
        }
        return new double[] {mean};
    }

    private static double score(double right, double invented, double missed, double beta) {
        double precision = right / (right + invented + EPSILON);
        double recall = right / (right + missed + EPSILON);
        double square = beta * beta;
        return (1 + square) * precision * recall / (square * precision + recall + EPSILON);
    }
}
