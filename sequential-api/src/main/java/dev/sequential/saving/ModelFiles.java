package dev.sequential.saving;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.files.AtomicFile;
import dev.sequential.files.AtomicFolder;
import dev.sequential.files.Json;
import dev.sequential.internal.engine.FrozenGraph;
import dev.sequential.onnx.OnnxFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Which format a file has, by the end of its name. */
public final class ModelFiles {
    private ModelFiles() {}

    /** The model in a file {@code .keras}, or in an older whole-model {@code .h5}. */
    public static Sequential load(Path file, boolean compile) {
        String name = file.toString();
        if (name.endsWith(".weights.h5")) {
            throw new IllegalArgumentException(
                    "load takes a whole model, but %s holds weights only: build the model and call loadWeights"
                            .formatted(file));
        }
        if (name.endsWith(".h5") || name.endsWith(".hdf5")) {
            return Untrusted.read(file, () -> LegacyFile.read(file, compile));
        }
        require(file, ".keras", " or .h5", "load");
        return Untrusted.read(file, () -> KerasFile.read(file, compile));
    }

    /** The layers of the model in a file that {@link #load} takes, without its weights: pure Java. */
    public static Architecture architecture(Path file) {
        String name = file.toString();
        if (name.endsWith(".h5") || name.endsWith(".hdf5")) {
            return Untrusted.read(file, () -> LegacyFile.architecture(file));
        }
        require(file, ".keras", " or .h5", "summary");
        return Untrusted.read(file, () -> KerasFile.architecture(file));
    }

    /** Writes a model into a file {@code .keras}, or an older whole-model {@code .h5}. */
    public static void save(Sequential model, Path file) {
        String name = file.toString();
        if (name.endsWith(".weights.h5")) {
            throw new IllegalArgumentException(
                    "save writes a whole model, but %s is a name for weights only: call saveWeights".formatted(file));
        }
        if (name.endsWith(".h5")) {
            LegacyFileWriter.write(model, file);
        } else {
            require(file, ".keras", " or .h5", "save");
            KerasFileWriter.write(model, file);
        }
    }

    /** Gives a model the weights of a file. */
    public static void loadWeights(Sequential model, Path file) {
        require(file, ".weights.h5", "", "loadWeights");
        Architecture layers = model.architecture();
        Untrusted.read(file, () -> KerasFile.weights(layers, file)).forEach(model::setWeight);
    }

    /** Writes a model's weights into a file. */
    public static void saveWeights(Sequential model, Path file) {
        require(file, ".weights.h5", "", "saveWeights");
        KerasFileWriter.writeWeights(model, file);
    }

    /** Writes a model as an ONNX file. */
    public static void exportOnnx(Sequential model, Path file) {
        require(file, ".onnx", "", "exportOnnx");
        Map<String, String> facts = model.trainedOn()
                .map(known -> Map.of(TrainedOnEntry.ATTRIBUTE, TrainedOnEntry.write(known)))
                .orElse(Map.of());
        byte[] bytes = OnnxFile.of(model.architecture(), model.getWeights(), facts);
        AtomicFile.write(file, temporary -> Files.write(temporary, bytes));
    }

    /** Writes a model as a SavedModel of TensorFlow. */
    public static void export(Sequential model, Path folder) {
        Architecture layers = model.architecture();
        Map<String, float[]> weights = model.getWeights();
        AtomicFolder.write(folder, temporary -> {
            try (var frozen = new FrozenGraph(layers, weights)) {
                frozen.export(temporary);
            }
            if (model.trainedOn().isPresent()) {
                Path extra = Files.createDirectory(temporary.resolve(TrainedOnEntry.BESIDE_A_GRAPH));
                Files.writeString(
                        extra.resolve(TrainedOnEntry.NAME),
                        TrainedOnEntry.write(model.trainedOn().get()));
            }
        });
    }

    /** The layers as JSON. */
    public static String toJson(Sequential model) {
        return Json.write(ModelConfig.architecture(model));
    }

    /** A model without weights. */
    public static Sequential fromJson(String json) {
        Path source = Path.of("json");
        return Untrusted.read(source, () -> KerasFile.fromJson(source, json));
    }

    private static void require(Path file, String ending, String other, String method) {
        if (!file.toString().endsWith(ending)) {
            throw new IllegalArgumentException(
                    "%s takes a file whose name ends in %s%s, got %s".formatted(method, ending, other, file));
        }
    }
}
