package dev.sequential.metrics;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The ops that count true and false positives and negatives at each of several thresholds.
 *
 * @param thresholds outputs above one are positive
 * @param even whether the thresholds are evenly spread from 0 to 1: outputs are then put into as many bins, as Keras
 *     does, which differs from comparing them where an output lies on a threshold to the last digit
 * @param topK how many outputs of a row can be positive
 * @param classId the one class that counts
 * @param byLabel whether each position of the last axis is counted for itself
 */
record ThresholdConfusion(
        double[] thresholds, boolean even, Optional<Integer> topK, Optional<Integer> classId, boolean byLabel) {
    private static final float LOWEST = -1e10f;

    /** Thresholds as they are given, or the default of Keras: one half, or none with the largest k. */
    static ThresholdConfusion of(Optional<Thresholds> thresholds, Optional<Integer> topK, Optional<Integer> classId) {
        double[] given =
                thresholds.map(Thresholds::array).orElseGet(() -> new double[] {topK.isPresent() ? LOWEST : 0.5});
        return new ThresholdConfusion(given, spread(given), topK, classId, false);
    }

    /** Whether there are three thresholds or more, evenly spread from 0 to 1. */
    static boolean spread(double[] thresholds) {
        int count = thresholds.length;
        for (int i = 0; i < count; i++) {
            double wanted = (double) (float) i / (count - 1);
            if (Math.abs(thresholds[i] - wanted) > 1e-7 + 1e-5 * wanted) {
                return false;
            }
        }
        return count >= 3;
    }

    /** Thresholds evenly spread from 0 to 1. */
    static ThresholdConfusion evenly(int count, Optional<Integer> classId) {
        if (count == 1) {
            return new ThresholdConfusion(new double[] {0.5}, false, Optional.empty(), classId, false);
        }
        double[] thresholds = new double[count];
        for (int i = 0; i < count; i++) {
            thresholds[i] = (double) i / (count - 1);
        }
        return new ThresholdConfusion(thresholds, true, Optional.empty(), classId, false);
    }

    /**
     * The weights of true positives, false positives, false negatives and true negatives, one after another; each by
     * threshold, then by label. {@link ConfusionCounts} reads them.
     */
    Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        var outputs = topK.isPresent() ? largest(tf, predicted, topK.get()) : predicted;
        var labels = truth;
        if (classId.isPresent()) {
            outputs = column(tf, outputs, classId.get());
            labels = column(tf, labels, classId.get());
        }
        int rank = outputs.shape().numDimensions();
        int across = byLabel ? Math.toIntExact(outputs.shape().get(rank - 1)) : 1;
        var table = tf.constant(new int[] {1, -1, across});
        var counts = tf.reshape(PositionWeights.of(tf, weights, outputs), table);
        var yes = tf.dtypes.cast(tf.math.notEqual(tf.reshape(labels, table), tf.constant(0f)), TFloat32.class);
        var positive = tf.dtypes.cast(positive(tf, tf.reshape(outputs, table)), TFloat32.class);
        var one = tf.constant(1f);
        var right = tf.math.mul(yes, counts);
        var wrong = tf.math.mul(tf.math.sub(one, yes), counts);
        var negative = tf.math.sub(one, positive);
        var batch = tf.constant(1);
        Operand<TFloat32> all = tf.stack(List.of(
                tf.sum(tf.math.mul(positive, right), batch),
                tf.sum(tf.math.mul(positive, wrong), batch),
                tf.sum(tf.math.mul(negative, right), batch),
                tf.sum(tf.math.mul(negative, wrong), batch)));
        return tf.reshape(all, tf.constant(new int[] {4 * thresholds.length * across}));
    }

    /** {@code (thresholds, outputs, labels)}. */
    private Operand<TBool> positive(Ops tf, Operand<TFloat32> outputs) {
        int count = thresholds.length;
        float[] steps = new float[count];
        for (int i = 0; i < count; i++) {
            steps[i] = even ? i : (float) thresholds[i];
        }
        var column = tf.reshape(tf.constant(steps), tf.constant(new int[] {count, 1, 1}));
        if (!even) {
            return tf.math.greater(outputs, column);
        }
        var kept = tf.clipByValue(outputs, tf.constant(0f), tf.constant(1f));
        Operand<TFloat32> bin =
                tf.math.sub(tf.math.ceil(tf.math.mul(kept, tf.constant((float) (count - 1)))), tf.constant(1f));
        boolean beyond = thresholds[0] < 0 || thresholds[count - 1] > 1;
        if (beyond) {
            bin = tf.nn.relu(bin);
        }
        return tf.math.greaterEqual(bin, column);
    }

    private static Operand<TFloat32> largest(Ops tf, Operand<TFloat32> predicted, int k) {
        int classes = Math.toIntExact(predicted.shape().get(predicted.shape().numDimensions() - 1));
        var top = tf.nn.topK(predicted, tf.constant(k), TInt32.class).indices();
        var hot = tf.oneHot(top, tf.constant(classes), tf.constant(1f), tf.constant(0f));
        var mask = tf.sum(hot, tf.constant(-2));
        var rest = tf.math.mul(tf.constant(LOWEST), tf.math.sub(tf.constant(1f), mask));
        return tf.math.add(tf.math.mul(predicted, mask), rest);
    }

    private static Operand<TFloat32> column(Ops tf, Operand<TFloat32> x, int classId) {
        return tf.expandDims(tf.gather(x, tf.constant(classId), tf.constant(-1)), tf.constant(-1));
    }
}
