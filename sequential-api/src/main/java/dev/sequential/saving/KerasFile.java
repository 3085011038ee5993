package dev.sequential.saving;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.LayerStack;
import dev.sequential.architecture.Node;
import dev.sequential.files.FileFormatException;
import dev.sequential.files.Json;
import dev.sequential.layers.Weight;
import dev.sequential.saving.configuration.CompileConfig;
import dev.sequential.saving.configuration.KerasVersion;
import dev.sequential.saving.configuration.ModelConfig;
import dev.sequential.saving.configuration.TrainedOnJson;
import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.saving.hdf5.StoredWeights;
import dev.sequential.training.Compilation;
import dev.sequential.training.StoredModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The format {@code .keras}: a zip of {@code metadata.json}, {@code config.json}, {@code model.weights.h5} and, of some
 * layers, {@code assets}.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
final class KerasFile {
    /** The group of the optimizer's variables among the weights. */
    static final String OPTIMIZER = "optimizer";

    private static final long LARGEST_JSON = 16L << 20;
    private static final long LARGEST_WEIGHTS = 2L << 30;

    private KerasFile() {}

    /**
     * The model in a file.
     *
     * @param compiled whether what it was compiled with is read too, and its optimizer's state
     */
    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    static StoredModel read(Path file, boolean compiled) {
        Map<String, Object> config = config(file);
        KerasVersion version = version(file);
        LayerStack layers = ModelConfig.read(file, config, version);
        try (Hdf5 hdf = weights(file)) {
            Optional<Compilation> compilation = compiled && config.get("compile_config") instanceof Map<?, ?> written
                    ? CompileConfig.read(file, (Map<String, ?>) written, config, version, layers.layers())
                    : Optional.empty();
            Architecture model = layers.architecture();
            Map<String, float[]> weights = weights(model, file, hdf);
            Optional<OptimizerVariables> variables =
                    compilation.map(how -> new OptimizerVariables(model, how.optimizer()));
            return new StoredModel(
                    model,
                    compilation,
                    weights,
                    variables.flatMap(
                            known -> version.is2() ? known.readKeras2(hdf, OPTIMIZER) : known.read(hdf, OPTIMIZER)),
                    variables.map(OptimizerVariables::slots).orElse(Map.of()),
                    ZipMember.find(file, TrainedOnJson.NAME, LARGEST_JSON)
                            .map(bytes -> TrainedOnJson.read(file, new String(bytes, StandardCharsets.UTF_8))));
        }
    }

    /** The configuration in a file, with the vocabularies that Keras keeps beside it. */
    private static Map<String, Object> config(Path file) {
        return new LookupVocabularies(file, LARGEST_JSON, () -> weights(file)).into(json(file, "config.json"));
    }

    /** The weights of a model in a file {@code .weights.h5}, by name. */
    static Map<String, float[]> weights(Architecture model, Path file) {
        try (Hdf5 weights = Hdf5.open(file)) {
            return weights(model, file, weights);
        }
    }

    private static Map<String, float[]> weights(Architecture model, Path file, Hdf5 hdf) {
        var stored = new StoredWeights(file, hdf);
        Map<String, String> paths = WeightPaths.of(model);
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                String name = node.fullName(weight.path());
                stored.add(name, weight.shape(), String.valueOf(paths.get(name)));
            }
        }
        return stored.read();
    }

    /** The layers in a file, without their weights. */
    static Architecture architecture(Path file) {
        return ModelConfig.read(file, config(file), version(file)).architecture();
    }

    private static Hdf5 weights(Path file) {
        return Hdf5.of(file, member(file, "model.weights.h5", LARGEST_WEIGHTS));
    }

    private static byte[] member(Path file, String name, long largest) {
        return ZipMember.find(file, name, largest)
                .orElseThrow(() -> new FileFormatException(file, "there is no %s in it".formatted(name)));
    }

    private static Map<String, Object> json(Path file, String name) {
        return Json.read(file, new String(member(file, name, LARGEST_JSON), StandardCharsets.UTF_8));
    }

    private static KerasVersion version(Path file) {
        return KerasVersion.of(file, json(file, "metadata.json"));
    }
}
