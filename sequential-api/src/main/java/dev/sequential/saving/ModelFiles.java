package dev.sequential.saving;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.LayerStack;
import dev.sequential.files.AtomicFile;
import dev.sequential.files.Json;
import dev.sequential.files.UntrustedFile;
import dev.sequential.onnx.OnnxFile;
import dev.sequential.saving.configuration.KerasVersion;
import dev.sequential.saving.configuration.ModelConfig;
import dev.sequential.saving.configuration.TrainedOnJson;
import dev.sequential.training.StoredModel;
import dev.sequential.training.TrainableModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Reads and writes models in files, in the format that the end of the file's name says. */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * The model in a file {@code .keras}, or in an older whole-model {@code .h5}.
     *
     * @param compiled whether what it was compiled with is read too, and its optimizer's state
     */
    public static StoredModel load(Path file, boolean compiled) {
        String name = file.toString();
        if (name.endsWith(".weights.h5")) {
            throw new IllegalArgumentException(
                    "load takes a whole model, but %s holds weights only: build the model and call loadWeights"
                            .formatted(file));
        }
        if (name.endsWith(".h5") || name.endsWith(".hdf5")) {
            return UntrustedFile.read(file, () -> LegacyFile.read(file, compiled));
        }
        require(file, ".keras", " or .h5", "load");
        return UntrustedFile.read(file, () -> KerasFile.read(file, compiled));
    }

    /** The layers of the model in a file that {@link #load} takes, without its weights: pure Java. */
    public static Architecture architecture(Path file) {
        String name = file.toString();
        if (name.endsWith(".h5") || name.endsWith(".hdf5")) {
            return UntrustedFile.read(file, () -> LegacyFile.architecture(file));
        }
        require(file, ".keras", " or .h5", "summary");
        return UntrustedFile.read(file, () -> KerasFile.architecture(file));
    }

    /** Writes a model into a file {@code .keras}, or an older whole-model {@code .h5}. */
    public static void save(TrainableModel model, Path file) {
        save(() -> StoredModel.of(model), file);
    }

    /** Writes a model that need not be one that is trained now. */
    public static void save(StoredModel model, Path file) {
        save(() -> model, file);
    }

    private static void save(Supplier<StoredModel> model, Path file) {
        String name = file.toString();
        if (name.endsWith(".weights.h5")) {
            throw new IllegalArgumentException(
                    "save writes a whole model, but %s is a name for weights only: call saveWeights".formatted(file));
        }
        if (name.endsWith(".h5")) {
            LegacyFileWriter.write(model.get(), file);
        } else {
            require(file, ".keras", " or .h5", "save");
            KerasFileWriter.write(model.get(), file);
        }
    }

    /** The weights in a file {@code .weights.h5} of a model with these layers, by name. */
    public static Map<String, float[]> loadWeights(Architecture model, Path file) {
        require(file, ".weights.h5", "", "loadWeights");
        return UntrustedFile.read(file, () -> KerasFile.weights(model, file));
    }

    /** Writes a model's weights into a file, and its optimizer's state where it was compiled. */
    public static void saveWeights(TrainableModel model, Path file) {
        require(file, ".weights.h5", "", "saveWeights");
        KerasFileWriter.writeWeights(StoredModel.of(model), file);
    }

    /** Writes a model that predicts as an ONNX file. */
    public static void exportOnnx(TrainableModel model, Path file) {
        require(file, ".onnx", "", "exportOnnx");
        byte[] bytes = OnnxFile.of(model.architecture(), model.getWeights(), facts(model));
        AtomicFile.write(file, temporary -> Files.write(temporary, bytes));
    }

    /**
     * What a model was trained on, as texts by name, for the formats that only predict; none where that is not known.
     */
    public static Map<String, String> facts(TrainableModel model) {
        return model.trainedOn()
                .map(known -> Map.of(TrainedOnJson.ATTRIBUTE, TrainedOnJson.write(known)))
                .orElse(Map.of());
    }

    /** Layers as JSON, as Keras's {@code to_json} writes them. */
    public static String toJson(Architecture model) {
        return Json.write(ModelConfig.write(model));
    }

    /** The layers in JSON; where they do not say the shape of the input, it is not known yet. */
    public static LayerStack fromJson(String json) {
        Path source = Path.of("json");
        return UntrustedFile.read(
                source, () -> ModelConfig.read(source, Json.read(source, json), KerasVersion.UNKNOWN));
    }

    private static void require(Path file, String ending, String other, String method) {
        if (!file.toString().endsWith(ending)) {
            throw new IllegalArgumentException(
                    "%s takes a file whose name ends in %s%s, got %s".formatted(method, ending, other, file));
        }
    }
}
