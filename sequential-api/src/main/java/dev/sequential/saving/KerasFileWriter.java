package dev.sequential.saving;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.files.AtomicFile;
import dev.sequential.files.Json;
import dev.sequential.layers.Weight;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tensorflow.ndarray.Shape;

/**
 * Writes {@code .keras} and {@code .weights.h5} as Keras 3.15 reads them.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
public final class KerasFileWriter {
    static final String VERSION = "3.15.1";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd@HH:mm:ss", Locale.ROOT);

    private KerasFileWriter() {}

    /** Writes a model whole: its layers, weights, and, where it was compiled, how, with the optimizer's state. */
    public static void write(Sequential model, Path file) {
        write(model, ModelConfig.write(model), weights -> hdf5(model, weights), file);
    }

    /**
     * Writes the layers of a model with weights that it had at another time, without how it was compiled; may be called
     * while the model is trained by another thread.
     *
     * @param weights all of them, by name, as {@link Sequential#getWeights} returns them
     */
    public static void write(Sequential model, Map<String, float[]> weights, Path file) {
        Architecture architecture = model.architecture();
        write(
                model,
                ModelConfig.architecture(model),
                temporary -> {
                    try (Hdf5Writer hdf = new Hdf5Writer(temporary)) {
                        hdf5(architecture, name -> given(weights, name), hdf);
                    }
                },
                file);
    }

    static float[] given(Map<String, float[]> weights, String name) {
        float[] values = weights.get(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "The model has a weight %s, but only these were given: %s".formatted(name, weights.keySet()));
        }
        return values;
    }

    private static void write(Sequential model, Map<String, Object> config, AtomicFile.Content content, Path file) {
        AtomicFile.write(file, temporary -> {
            Path weights = AtomicFile.beside(temporary, ".h5");
            try (OutputStream out = Files.newOutputStream(temporary);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.NO_COMPRESSION); // as Keras does: weights hardly get smaller
                content.write(weights);
                entry(zip, "metadata.json", Json.write(metadata()));
                entry(zip, "config.json", Json.write(config));
                zip.putNextEntry(new ZipEntry("model.weights.h5"));
                Files.copy(weights, zip);
                zip.closeEntry();
                if (model.trainedOn().isPresent()) {
                    entry(
                            zip,
                            TrainedOnEntry.NAME,
                            TrainedOnEntry.write(model.trainedOn().get()));
                }
            } finally {
                Files.deleteIfExists(weights);
            }
        });
    }

    /** Writes the weights, and the optimizer's state where the model was compiled. */
    public static void writeWeights(Sequential model, Path file) {
        AtomicFile.write(file, temporary -> hdf5(model, temporary));
    }

    private static void hdf5(Sequential model, Path file) throws IOException {
        try (Hdf5Writer hdf = new Hdf5Writer(file)) {
            Map<String, float[]> weights = model.getWeights();
            hdf5(model.architecture(), name -> given(weights, name), hdf);
            if (model.compilation().isPresent()) {
                OptimizerVariables.write(model, hdf, "optimizer");
            }
        }
    }

    private static void hdf5(Architecture architecture, Function<String, float[]> values, Hdf5Writer hdf) {
        Map<String, String> paths = WeightPaths.of(architecture);
        Map<String, String> copies = WeightPaths.copies(architecture);
        for (Node node : architecture.nodes()) {
            for (Weight weight : node.weights()) {
                String name = node.fullName(weight.path());
                String path = paths.get(name);
                if (path == null) {
                    throw new IllegalStateException("There is no place for the weight " + name);
                }
                float[] numbers = values.apply(name);
                hdf.floats(path, weight.shape(), numbers);
                copies.forEach((copy, copied) -> {
                    if (copied.equals(name)) {
                        hdf.floats(copy, weight.shape(), numbers);
                    }
                });
            }
        }
        WeightPaths.beside(architecture)
                .forEach((path, numbers) -> hdf.floats(path, Shape.of(numbers.length), numbers));
    }

    private static Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("keras_version", VERSION);
        metadata.put("date_saved", LocalDateTime.now(ZoneId.systemDefault()).format(DATE));
        return metadata;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
