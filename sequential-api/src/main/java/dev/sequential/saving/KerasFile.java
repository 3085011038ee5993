package dev.sequential.saving;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.config.UnknownNameException;
import dev.sequential.files.FileFormatException;
import dev.sequential.files.Json;
import dev.sequential.layers.Weight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The format {@code .keras}: a zip of {@code metadata.json}, {@code config.json}, {@code model.weights.h5} and, of some
 * layers, {@code assets}.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
public final class KerasFile {
    private static final long LARGEST_JSON = 16L << 20;
    private static final long LARGEST_WEIGHTS = 2L << 30;

    private KerasFile() {}

    /** The configuration in a file, with the vocabularies that Keras keeps beside it. */
    public static Map<String, Object> config(Path file) {
        return new LookupEntries(file, LARGEST_JSON, () -> weights(file)).into(json(file, "config.json"));
    }

    /** The model in a file, with its weights and, where it was compiled, its optimizer's state. */
    public static Sequential read(Path file) {
        return read(file, true);
    }

    /** The model in a file, with its weights, and compiled only if asked for. */
    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    static Sequential read(Path file, boolean compiled) {
        Map<String, Object> config = config(file);
        KerasVersion version = version(file);
        Sequential model = ModelConfig.read(file, config, version);
        try (Hdf5 weights = weights(file)) {
            if (compiled && config.get("compile_config") instanceof Map<?, ?> compilation) {
                compile(file, model, (Map<String, ?>) compilation, config, version);
            }
            weights(model.architecture(), file, weights).forEach(model::setWeight);
            if (model.compilation().isPresent()) {
                if (version.is2()) {
                    OptimizerVariables.readKeras2(model, weights, "optimizer");
                } else {
                    OptimizerVariables.read(model, weights, "optimizer");
                }
            }
            ZipMember.find(file, TrainedOnEntry.NAME, LARGEST_JSON)
                    .map(bytes -> TrainedOnEntry.read(file, new String(bytes, StandardCharsets.UTF_8)))
                    .ifPresent(model::trainedOn);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
        return model;
    }

    private static void compile(
            Path file,
            Sequential model,
            Map<String, ?> compilation,
            Map<String, ?> architecture,
            KerasVersion version) {
        try {
            CompileConfig.apply(model, version.is2() ? Keras2.training(compilation) : compilation, architecture);
        } catch (UnknownNameException e) {
            throw ModelConfig.unknown(file, version, e);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
        }
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

    /** A model without weights, from what {@code to_json} of Keras writes. */
    static Sequential fromJson(Path source, String json) {
        return ModelConfig.read(source, Json.read(source, json), KerasVersion.UNKNOWN);
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
