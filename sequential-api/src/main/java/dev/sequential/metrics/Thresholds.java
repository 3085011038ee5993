package dev.sequential.metrics;

import dev.sequential.config.SerializedAs;
import java.util.Arrays;
import java.util.List;

/**
 * One threshold or several, as Keras writes them: a number, or a list.
 *
 * @param list the thresholds, each from 0 to 1
 */
public record Thresholds(List<Double> list) implements SerializedAs.PlainValue {
    public Thresholds {
        list = List.copyOf(list);
        for (double threshold : list) {
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException("Thresholds are from 0 to 1, got " + list);
            }
        }
    }

    /** The thresholds. */
    static Thresholds of(double... thresholds) {
        return new Thresholds(Arrays.stream(thresholds).boxed().toList());
    }

    /** One threshold. */
    static Thresholds of(double threshold) {
        return new Thresholds(List.of(threshold));
    }

    /** Several thresholds. */
    static Thresholds of(List<?> thresholds) {
        return new Thresholds(
                thresholds.stream().map(value -> ((Number) value).doubleValue()).toList());
    }

    @Override
    public Object plain() {
        return list.size() == 1 ? list.get(0) : list;
    }

    double[] array() {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
