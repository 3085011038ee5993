package dev.sequential.internal.graph;

import dev.sequential.graph.SampleWeights;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.metrics.MetricNames;
import dev.sequential.training.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The vector of the loss and all metrics' sums that a step fetches, and the place of each metric in it.
 *
 * @param metrics in order
 * @param names what the loss and then each metric is called in histories
 * @param starts place of the first sum of each metric; the loss of the batch is at 0
 * @param length of the vector
 * @param vector what a step fetches
 */
public record MetricSums(
        List<Metric> metrics, List<String> names, List<Integer> starts, int length, Operand<TFloat32> vector) {
    public static MetricSums emit(
            Ops tf,
            Compilation compilation,
            Shape label,
            Shape output,
            Operand<TFloat32> loss,
            Operand<TFloat32> truth,
            Operand<TFloat32> predicted,
            Optional<Operand<TFloat32>> weights,
            Optional<Operand<TFloat32>> mask) {
        Operand<TFloat32> labels = LabelRanks.fitted(tf, truth, predicted);
        List<Operand<TFloat32>> parts = new ArrayList<>(List.of(tf.reshape(loss, tf.constant(new int[] {1}))));
        List<Metric> metrics = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int length = 1;
        Optional<Loss> compiled = compilation.loss();
        for (int group = 0; group < 2; group++) {
            Optional<Operand<TFloat32>> given = group == 0 ? Optional.empty() : weights;
            Optional<Operand<TFloat32>> masked = mask.<Operand<TFloat32>>map(steps ->
                            given.isEmpty() ? steps : tf.math.mul(steps, SampleWeights.aligned(tf, given.get(), steps)))
                    .or(() -> given);
            for (Metric named : group == 0 ? compilation.metrics() : compilation.weightedMetrics()) {
                Metric metric = compiled.isPresent() ? named.resolve(label, output, compiled.get()) : named;
                var counts = metric.masked() ? masked : given;
                var sums = counts.isPresent()
                        ? metric.emit(tf, labels, predicted, metric.counting(tf, labels, predicted, counts.get()))
                        : metric.emit(tf, labels, predicted);
                starts.add(length);
                length += Math.toIntExact(sums.shape().size());
                metrics.add(metric);
                parts.add(sums);
            }
        }
        starts.add(length);
        Operand<TFloat32> vector = parts.size() == 1 ? parts.get(0) : tf.concat(parts, tf.constant(0));
        int unweighted = compilation.metrics().size();
        List<String> names =
                MetricNames.of(metrics.subList(0, unweighted), metrics.subList(unweighted, metrics.size()));
        return new MetricSums(List.copyOf(metrics), names, List.copyOf(starts), length, vector);
    }
}
