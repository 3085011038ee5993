package dev.sequential.conformance;

import dev.sequential.config.KerasConfig;
import dev.sequential.files.Json;
import dev.sequential.saving.hdf5.StoredArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/**
 * One case in a JSON file.
 *
 * @param file it came from
 * @param entries of the object
 */
record CaseJson(Path file, Map<String, ?> entries) {
    static CaseJson read(Path file) {
        try {
            return new CaseJson(file, Json.read(file, Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String key) {
        return entries.get(key) != null;
    }

    Object get(String key) {
        Object value = entries.get(key);
        if (value == null) {
            throw new IllegalArgumentException("%s has no \"%s\", only %s".formatted(file, key, entries.keySet()));
        }
        return value;
    }

    List<?> list(String key) {
        return (List<?>) get(key);
    }

    /** A value of a type that has a registry. */
    <T> T deserialize(Class<T> type, String key) {
        return KerasConfig.deserialize(type, get(key));
    }

    StoredArray tensor(String key) {
        return tensorOf(get(key));
    }

    Calculation.Input input(String key) {
        return input(tensor(key));
    }

    static Calculation.Input input(StoredArray tensor) {
        return Calculation.Input.of(tensor.shape(), tensor.floats());
    }

    /** Nested lists of numbers; infinities and NaN are strings. */
    static StoredArray tensorOf(Object nested) {
        List<Long> sizes = new ArrayList<>();
        Object part = nested;
        while (part instanceof List<?> list) {
            sizes.add((long) list.size());
            part = list.isEmpty() ? 0 : list.get(0);
        }
        List<Double> numbers = new ArrayList<>();
        flatten(nested, numbers);
        return new StoredArray(
                Shape.of(sizes.stream().mapToLong(Long::longValue).toArray()),
                numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void flatten(Object part, List<Double> numbers) {
        if (part instanceof List<?> list) {
            list.forEach(inner -> flatten(inner, numbers));
        } else {
            numbers.add(number(part));
        }
    }

    static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return switch (String.valueOf(value)) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> throw new IllegalArgumentException("a number, inf, -inf or nan, got " + value);
        };
    }
}
