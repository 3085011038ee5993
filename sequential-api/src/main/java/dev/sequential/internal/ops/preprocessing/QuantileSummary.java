package dev.sequential.internal.ops.preprocessing;

import dev.sequential.data.Batch;
import dev.sequential.data.BatchBuffer;
import dev.sequential.data.Batches;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.data.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A summary of how numbers are distributed, by as few of them as an accuracy allows: Keras's algorithm, step by step,
 * so that its boundaries come out.
 *
 * @param values rising
 * @param weights how many numbers each stands for
 */
public record QuantileSummary(double[] values, double[] weights) {
    private static final int BATCH = 256;

    /** All numbers at once, as Keras takes arrays. */
    public static QuantileSummary of(double epsilon, Samples samples) {
        var all = new BatchBuffer(samples.spec(), samples.size());
        for (int i = 0; i < samples.size(); i++) {
            samples.copy(i, all, i);
        }
        return new QuantileSummary(new double[0], new double[0])
                .and(summary(numbers(all, samples.size() * samples.spec().length()), epsilon), epsilon);
    }

    /** Batch by batch. */
    public static QuantileSummary of(double epsilon, Dataset data) {
        QuantileSummary found = new QuantileSummary(new double[0], new double[0]);
        Batch batch = Batch.of(data, BATCH);
        try (Batches batches = data.batches(Order.sequential())) {
            for (int samples = batches.next(batch); samples > 0; samples = batches.next(batch)) {
                found = found.and(
                        summary(numbers(batch.x(), samples * data.input().length()), epsilon), epsilon);
            }
        }
        return found;
    }

    /** Boundaries between parts of one size. */
    public List<Double> boundaries(int parts) {
        double[] last = compressed(1.0 / parts).values;
        return Arrays.stream(last, 0, Math.max(0, last.length - 1))
                .mapToObj(value -> (double) (float) value)
                .toList();
    }

    private static double[] numbers(BatchBuffer values, int count) {
        return IntStream.range(0, count).mapToDouble(values::get).toArray();
    }

    private static QuantileSummary summary(double[] numbers, double epsilon) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double step = Math.max(sorted.length / (1.0 / epsilon), 1);
        List<Double> kept = new ArrayList<>();
        for (int i = (int) (step - 1); i < sorted.length; i += (int) step) {
            kept.add(sorted[i]);
        }
        double[] weights = new double[kept.size()];
        Arrays.fill(weights, (float) step);
        return new QuantileSummary(
                kept.stream().mapToDouble(Double::doubleValue).toArray(), weights);
    }

    private QuantileSummary and(QuantileSummary more, double epsilon) {
        double[] all = concatenated(more.values, values);
        double[] counts = concatenated(more.weights, weights);
        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new QuantileSummary(
                        Arrays.stream(order).mapToDouble(i -> all[i]).toArray(),
                        Arrays.stream(order).mapToDouble(i -> counts[i]).toArray())
                .compressed(epsilon);
    }

    private static double[] concatenated(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private QuantileSummary compressed(double epsilon) {
        if (values.length * epsilon < 1) {
            return this;
        }
        double[] sums = weights.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        double total = sums[sums.length - 1];
        double[] parts = Arrays.stream(sums).map(sum -> sum / total).toArray();
        int count = (int) Math.ceil(1.0 / epsilon);
        double[] bins = new double[count];
        double[] counts = new double[count];
        double before = 0;
        for (int i = 0; i < count; i++) {
            double part = epsilon + i * epsilon;
            bins[i] = (float) between(part, parts, values);
            double sum = between(part, parts, sums);
            counts[i] = (float) (sum - before);
            before = sum;
        }
        return new QuantileSummary(bins, counts);
    }

    /** The value at {@code x} of the line through points, which stays level beyond them. */
    private static double between(double x, double[] xs, double[] ys) {
        int last = xs.length - 1;
        if (x <= xs[0]) {
            return ys[0];
        }
        if (x >= xs[last]) {
            return ys[last];
        }
        int after = 1;
        while (xs[after] < x) {
            after++;
        }
        double slope = (ys[after] - ys[after - 1]) / (xs[after] - xs[after - 1]);
        return ys[after - 1] + slope * (x - xs[after - 1]);
    }
}
