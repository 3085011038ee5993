package dev.sequential.internal.train;

import dev.sequential.callbacks.Logs;
import dev.sequential.internal.graph.MetricSums;
import dev.sequential.metrics.Metric;
import java.util.Arrays;
import java.util.List;

/**
 * The loss and metrics of an epoch so far: the loss as the mean over samples, each metric from its sums.
 *
 * <p>The numbers are worked out when they are asked for, so that a step costs one addition for each sum.
 */
final class EpochMetrics implements Logs {
    private final MetricSums metricSums;
    private final double[] sums;
    private double samples;

    EpochMetrics(MetricSums metricSums) {
        this.metricSums = metricSums;
        this.sums = new double[metricSums.length()];
    }

    /** Loss and metrics of one step over so many samples, from what it fetched. */
    static EpochMetrics of(MetricSums metricSums, float[] step, int samples) {
        var running = new EpochMetrics(metricSums);
        running.add(step, samples);
        return running;
    }

    /** Adds what a step over so many samples fetched. */
    void add(float[] step, int count) {
        sums[0] += (double) step[0] * count;
        for (int i = 1; i < sums.length; i++) {
            sums[i] += step[i];
        }
        samples += count;
    }

    /** The sums so far. */
    double[] sums() {
        return sums.clone();
    }

    /** Goes on from sums of an earlier process. */
    void goOnFrom(double[] earlier, double earlierSamples) {
        if (earlier.length != sums.length) {
            throw new IllegalArgumentException("The backup is of a training with other metrics: it has %d sums, not %d"
                    .formatted(earlier.length, sums.length));
        }
        System.arraycopy(earlier, 0, sums, 0, sums.length);
        samples = earlierSamples;
    }

    double samples() {
        return samples;
    }

    @Override
    public List<String> names() {
        return metricSums.names();
    }

    @Override
    public double get(String name) {
        int index = metricSums.names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "There is no \"%s\" in this training, only %s".formatted(name, metricSums.names()));
        }
        return index == 0 ? sums[0] / samples : mean(result(index - 1));
    }

    /** All results of a metric: one, or one for each class or threshold. */
    double[] result(int metric) {
        Metric measured = metricSums.metrics().get(metric);
        int from = metricSums.starts().get(metric);
        int to = metricSums.starts().get(metric + 1);
        return measured.result(Arrays.copyOfRange(sums, from, to));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    @Override
    public String toString() {
        return copy().toString();
    }
}
