package dev.sequential.conformance;

import dev.sequential.config.KerasConfig;
import dev.sequential.data.Seeds;
import dev.sequential.initializers.Initializer;
import dev.sequential.saving.hdf5.StoredArray;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
            comparison.check("value", configured(json.tensor("value"), json, initializer, values), values);
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

    /**
     * What the configuration says of the value. Keras leaves the gain of Identity out of its configuration: then the
     * value is known up to a factor, and is compared as if the factor were that of the default.
     */
    private static StoredArray configured(StoredArray value, CaseJson json, Initializer initializer, float[] actual) {
        var given = (Map<?, ?>) ((Map<?, ?>) json.get("initializer")).get("config");
        if (given == null
                || given.keySet().containsAll(KerasConfig.of(initializer).keySet())) {
            return value;
        }
        double largest = Arrays.stream(value.values()).map(Math::abs).max().orElse(0);
        double factor =
                largest == 0 ? 1 : Math.max(Math.abs(extreme(actual, 1)), Math.abs(extreme(actual, -1))) / largest;
        return new StoredArray(
                value.shape(),
                Arrays.stream(value.values()).map(number -> number * factor).toArray());
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
