package dev.sequential.benchmarks;

import dev.sequential.metrics.Metric;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The value of a metric from the sums that a batch left: what is not done in the graph. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Metrics {
    /** Keras's name of the metric. */
    @Param({"categorical_accuracy", "mse", "auc"})
    public String name = "auc";

    private Metric metric = Metric.of(name);
    private double[] sums = {};

    /** Some sums. */
    @Setup
    public void sum() {
        metric = Metric.of(name);
        sums = new double[1024];
        Arrays.setAll(sums, i -> 1 + i % 7);
    }

    /** One value. */
    @Benchmark
    public double[] value() {
        return metric.result(sums);
    }
}
