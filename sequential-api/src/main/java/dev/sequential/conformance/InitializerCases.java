package dev.sequential.conformance;

import dev.sequential.data.Seeds;
import dev.sequential.initializers.Initializer;
import java.nio.file.Path;
import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/**
 * Initializers: the exact value, or the statistics of a draw. Another generator draws other numbers, so mean and
 * deviation may differ by six standard errors, and the extremes by one deviation.
 */
final class InitializerCases implements CaseKind {
    @Override
    public String folder() {
        return "initializers";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        var initializer = json.deserialize(Initializer.class, "initializer");
        long[] shape = Arrays.stream(json.tensor("shape").values())
                .mapToLong(size -> (long) size)
                .toArray();
        float[] values = initializer.values(Shape.of(shape), Seeds.random(1));
        if (json.has("value")) {
            comparison.check("value", json.tensor("value"), values);
            return;
        }
        double deviation = CaseJson.number(json.get("std"));
        double error = 6 * deviation / Math.sqrt(values.length);
        double mean = mean(values);
        near("mean", CaseJson.number(json.get("mean")), mean, error, comparison);
        near("std", deviation, deviation(values, mean), error, comparison);
        near("min", CaseJson.number(json.get("min")), extreme(values, -1), deviation, comparison);
        near("max", CaseJson.number(json.get("max")), extreme(values, 1), deviation, comparison);
    }

    private static void near(String what, double expected, double actual, double allowed, Comparison comparison) {
        double magnitude = Math.max(Math.abs(expected), 1e-12);
        comparison.check(what, expected, actual, allowed / magnitude);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values, double mean) {
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    private static double extreme(float[] values, int sign) {
        double extreme = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            extreme = Math.max(extreme, sign * value);
        }
        return sign * extreme;
    }
}
