package dev.sequential.metrics;

import dev.sequential.config.Records;
import dev.sequential.metrics.Confusion.Counts;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How many of the labels of 1 are found, by threshold.
 *
 * @param thresholds from 0 to 1; empty for one half
 * @param topK how many outputs of a row can be positive; empty for all
 * @param classId the one class that counts; empty for all
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record Recall(Optional<Thresholds> thresholds, Optional<Integer> topK, Optional<Integer> classId, String name)
        implements Metric {
    public Recall() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), "recall");
    }

    /** The same metric at other thresholds. */
    public Recall thresholds(double... thresholds) {
        return Records.with(this, "thresholds", Optional.of(Thresholds.of(thresholds)));
    }

    /** The same metric for the k largest outputs of each row. */
    public Recall topK(int k) {
        return Records.with(this, "topK", Optional.of(k));
    }

    /** The same metric for one class. */
    public Recall classId(int classId) {
        return Records.with(this, "classId", Optional.of(classId));
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return Confusion.of(thresholds, topK, classId).emit(tf, truth, predicted, weights);
    }

    @Override
    public double[] result(double[] sums) {
        var counts = new Counts(sums);
        return IntStream.range(0, counts.size()).mapToDouble(counts::recall).toArray();
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
