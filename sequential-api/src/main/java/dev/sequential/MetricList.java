package dev.sequential;

import dev.sequential.metrics.Metric;
import java.util.Arrays;

/** Metrics from a list in which names and metrics stand side by side, as in Keras. */
final class MetricList {
    private MetricList() {}

    static Metric[] of(String keyword, Object... namesAndMetrics) {
        return Arrays.stream(namesAndMetrics)
                .map(entry -> metric(keyword, entry))
                .toArray(Metric[]::new);
    }

    private static Metric metric(String keyword, Object entry) {
        if (entry instanceof Metric metric) {
            return metric;
        }
        if (entry instanceof String name) {
            return Metric.of(name);
        }
        throw new IllegalArgumentException("compile takes names and metrics as %s, got %s".formatted(keyword, entry));
    }
}
