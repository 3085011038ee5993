package dev.sequential.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a model's loss and metrics in its history and in the logs of callbacks: each metric's own name, where no
 * other has it.
 *
 * <p>As in Keras, the second {@code accuracy} among the metrics is {@code accuracy_1}, and one among the weighted
 * metrics is {@code weighted_accuracy}.
 */
public final class MetricNames {
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of("loss"));

    private MetricNames() {}

    /** {@code loss}, and then a name for each metric. */
    public static List<String> of(List<Metric> metrics, List<Metric> weightedMetrics) {
        var names = new MetricNames();
        metrics.forEach(metric -> names.add(metric.name()));
        weightedMetrics.forEach(metric ->
                names.add(names.taken.containsKey(metric.name()) ? "weighted_" + metric.name() : metric.name()));
        return List.copyOf(names.names);
    }

    private void add(String name) {
        int before = taken.merge(name, 1, Integer::sum) - 1;
        names.add(before == 0 ? name : name + '_' + before);
    }
}
