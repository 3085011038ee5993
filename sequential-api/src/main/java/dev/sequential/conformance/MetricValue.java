package dev.sequential.conformance;

import dev.sequential.internal.graph.LabelRanks;
import dev.sequential.metrics.Metric;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The sums that a batch adds to a metric. */
public final class MetricValue {
    private MetricValue() {}

    /** The sums, from labels, outputs, and the weights of the samples where there are any. */
    public static Operand<TFloat32> emit(Ops tf, Metric metric, List<Operand<TFloat32>> batch) {
        Operand<TFloat32> predicted = batch.get(1);
        Operand<TFloat32> truth = LabelRanks.fitted(tf, batch.get(0), predicted);
        return batch.size() > 2
                ? metric.emit(tf, truth, predicted, metric.counting(tf, truth, predicted, batch.get(2)))
                : metric.emit(tf, truth, predicted);
    }
}
