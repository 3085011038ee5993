package dev.sequential.saving;

import dev.sequential.Sequential;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The format {@code .keras}: a zip of {@code metadata.json}, {@code config.json} and {@code model.weights.h5}.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
public final class KerasFile {
    private static final long LARGEST_JSON = 64L << 20;
    private static final long LARGEST_WEIGHTS = 2L << 30;

    private KerasFile() {}

    /** The configuration in a file. */
    public static Map<String, Object> config(Path file) {
        return Json.read(file, new String(member(file, "config.json", LARGEST_JSON), StandardCharsets.UTF_8));
    }

    /** The model in a file, with its weights and, where it was compiled, its optimizer's state. */
    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    public static Sequential read(Path file) {
        Map<String, Object> config = config(file);
        Sequential model = ModelConfig.read(file, config);
        try (Hdf5 weights = Hdf5.of(file, member(file, "model.weights.h5", LARGEST_WEIGHTS))) {
            if (config.get("compile_config") instanceof Map<?, ?> compiled) {
                compile(file, model, (Map<String, ?>) compiled);
            }
            readWeights(model, weights);
            if (model.compilation().isPresent()) {
                OptimizerVariables.read(model, weights, "optimizer");
            }
            find(file, TrainedOnEntry.NAME, LARGEST_JSON)
                    .map(bytes -> TrainedOnEntry.read(file, new String(bytes, StandardCharsets.UTF_8)))
                    .ifPresent(model::trainedOn);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
        return model;
    }

    private static void compile(Path file, Sequential model, Map<String, ?> compiled) {
        try {
            CompileConfig.apply(model, compiled);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** Gives a model the weights of a file {@code .weights.h5}. */
    public static void readWeights(Sequential model, Path file) {
        try (Hdf5 weights = Hdf5.open(file)) {
            readWeights(model, weights);
        }
    }

    private static void readWeights(Sequential model, Hdf5 weights) {
        WeightPaths.of(model.architecture())
                .forEach((name, path) -> model.setWeight(name, weights.get(path).floats()));
    }

    /** A model without weights, from what {@code to_json} of Keras writes. */
    public static Sequential fromJson(String json) {
        Path source = Path.of("json");
        return ModelConfig.read(source, Json.read(source, json));
    }

    private static byte[] member(Path file, String name, long largest) {
        return find(file, name, largest)
                .orElseThrow(() -> new FileFormatException(file, "there is no %s in it".formatted(name)));
    }

    private static Optional<byte[]> find(Path file, String name, long largest) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes((int) Math.min(largest, Integer.MAX_VALUE - 16));
                if (in.read() >= 0) {
                    throw new FileFormatException(
                            file, "%s is larger than the %d bytes that are read".formatted(name, largest));
                }
                return Optional.of(bytes);
            }
        } catch (ZipException e) {
            throw new FileFormatException(file, "no whole zip file: " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no file %s".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
