package dev.sequential.saving;

import dev.sequential.architecture.Node;
import dev.sequential.files.AtomicFile;
import dev.sequential.files.Json;
import dev.sequential.layers.Weight;
import dev.sequential.saving.configuration.KerasVersion;
import dev.sequential.saving.configuration.ModelConfig;
import dev.sequential.saving.configuration.TrainedOnJson;
import dev.sequential.saving.hdf5.Hdf5Writer;
import dev.sequential.training.StoredModel;
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
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tensorflow.ndarray.Shape;

/**
 * Writes {@code .keras} and {@code .weights.h5} as Keras 3.15 reads them.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
final class KerasFileWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd@HH:mm:ss", Locale.ROOT);

    private KerasFileWriter() {}

    /** Writes a model whole: its layers, weights, and, where it was compiled, how, with the optimizer's state. */
    static void write(StoredModel model, Path file) {
        Map<String, Object> config = ModelConfig.write(model);
        AtomicFile.write(file, temporary -> {
            Path weights = AtomicFile.beside(temporary, ".h5");
            try (OutputStream out = Files.newOutputStream(temporary);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.NO_COMPRESSION); // as Keras does: weights hardly get smaller
                hdf5(model, weights);
                entry(zip, "metadata.json", Json.write(metadata()));
                entry(zip, "config.json", Json.write(config));
                zip.putNextEntry(new ZipEntry("model.weights.h5"));
                Files.copy(weights, zip);
                zip.closeEntry();
                if (model.trainedOn().isPresent()) {
                    entry(
                            zip,
                            TrainedOnJson.NAME,
                            TrainedOnJson.write(model.trainedOn().get()));
                }
            } finally {
                Files.deleteIfExists(weights);
            }
        });
    }

    /** Writes the weights, and the optimizer's state where the model was compiled. */
    static void writeWeights(StoredModel model, Path file) {
        AtomicFile.write(file, temporary -> hdf5(model, temporary));
    }

    private static void hdf5(StoredModel model, Path file) throws IOException {
        try (Hdf5Writer hdf = new Hdf5Writer(file)) {
            weights(model, hdf);
            OptimizerVariables.write(model, hdf, KerasFile.OPTIMIZER);
        }
    }

    private static void weights(StoredModel model, Hdf5Writer hdf) {
        Map<String, String> paths = WeightPaths.of(model.architecture());
        Map<String, String> copies = WeightPaths.copies(model.architecture());
        for (Node node : model.architecture().nodes()) {
            for (Weight weight : node.weights()) {
                String name = node.fullName(weight.path());
                String path = paths.get(name);
                if (path == null) {
                    throw new IllegalStateException("There is no place for the weight " + name);
                }
                float[] numbers = model.weight(name);
                hdf.floats(path, weight.shape(), numbers);
                copies.forEach((copy, copied) -> {
                    if (copied.equals(name)) {
                        hdf.floats(copy, weight.shape(), numbers);
                    }
                });
            }
        }
        WeightPaths.beside(model.architecture())
                .forEach((path, numbers) -> hdf.floats(path, Shape.of(numbers.length), numbers));
    }

    private static Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("keras_version", KerasVersion.WRITTEN);
        metadata.put("date_saved", LocalDateTime.now(ZoneId.systemDefault()).format(DATE));
        return metadata;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
