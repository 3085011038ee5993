package dev.sequential.conformance;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import dev.sequential.files.Json;
import dev.sequential.saving.hdf5.Hdf5;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Models in Keras's file formats: each that is there is loaded and predicts. */
final class FileCases implements CaseKind {
    @Override
    public String folder() {
        return "files";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    public void run(Path file, Comparison comparison) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        try (Sequential layers = Sequential.fromJson(text(file))) {
            boolean same = agree(config(file, text(file)), config(file, layers.toJson()));
            comparison.check("to_json", same);
        }
        try (Hdf5 numbers = Hdf5.open(file.resolveSibling(name + "-io.h5"))) {
            Path keras = file.resolveSibling(name + ".keras");
            if (Files.exists(keras)) {
                predicts(Sequential.load(keras), numbers, ".keras", comparison);
            }
            Path legacy = file.resolveSibling(name + ".h5");
            if (Files.exists(legacy)) {
                predicts(Sequential.load(legacy), numbers, ".h5", comparison);
            }
            Path weights = file.resolveSibling(name + ".weights.h5");
            if (Files.exists(weights)) {
                Sequential model = Sequential.fromJson(text(file));
                model.loadWeights(weights);
                predicts(model, numbers, ".weights.h5", comparison);
            }
        }
    }

    private static @Nullable Object config(Path file, String json) {
        return Json.read(file, json).get("config");
    }

    /**
     * Whether two configurations say the same wherever both say something: defaults may be left out, and one axis may
     * be a number or a list.
     */
    private static boolean agree(@Nullable Object keras, @Nullable Object ours) {
        if (keras instanceof Map<?, ?> theirs && ours instanceof Map<?, ?> own) {
            return own.entrySet().stream()
                    .filter(entry -> theirs.containsKey(entry.getKey()))
                    .allMatch(entry -> agree(theirs.get(entry.getKey()), entry.getValue()));
        }
        if (keras instanceof List<?> theirs && ours instanceof List<?> own) {
            return theirs.size() == own.size()
                    && IntStream.range(0, own.size()).allMatch(i -> agree(theirs.get(i), own.get(i)));
        }
        if (keras instanceof List<?> theirs && theirs.size() == 1 && ours instanceof Number) {
            return agree(theirs.get(0), ours);
        }
        if (keras instanceof Number one && ours instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        return Objects.equals(keras, ours);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void predicts(Sequential loaded, Hdf5 numbers, String format, Comparison comparison) {
        try (loaded) {
            comparison.computedBy(loaded.architecture());
            var x = numbers.get("x");
            var y = loaded.predict(Samples.floats(x.shape().tail(), x.floats()), 32);
            float[] predicted = new float[Math.toIntExact(y.size())];
            y.copyTo(DataBuffers.of(predicted, false, false));
            comparison.check("predictions from " + format, numbers.get("y"), predicted);
        }
    }
}
