package dev.sequential.saving;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.config.UnknownNameException;
import dev.sequential.files.FileFormatException;
import dev.sequential.files.Json;
import dev.sequential.layers.Weight;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The older format {@code .h5} of whole models: the configuration in attributes, a group of weights for each layer.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
public final class LegacyFile {
    private LegacyFile() {}

    /** The model in a file, with its weights and, where it was compiled, its optimizer's state. */
    public static Sequential read(Path file) {
        return read(file, true);
    }

    /** The model in a file, with its weights, and compiled only if asked for. */
    static Sequential read(Path file, boolean compiled) {
        try (Hdf5 hdf = Hdf5.open(file)) {
            KerasVersion version = version(file, hdf);
            Sequential model = model(file, hdf);
            try {
                if (compiled && hdf.hasAttribute("", "training_config")) {
                    Map<String, Object> training = training(Json.read(file, hdf.text("", "training_config")));
                    CompileConfig.apply(
                            model, version.is2() ? Keras2.training(training) : training, architecture(file, hdf));
                }
                weights(file, hdf, model);
                if (hdf.hasAttribute("", TrainedOnEntry.ATTRIBUTE)) {
                    model.trainedOn(TrainedOnEntry.read(file, hdf.text("", TrainedOnEntry.ATTRIBUTE)));
                }
                if (model.compilation().isPresent()) {
                    List<String> names = hdf.names("optimizer_weights", "weight_names");
                    OptimizerVariables.read(
                            model,
                            hdf,
                            names.stream()
                                    .map(name -> "optimizer_weights/" + name)
                                    .toList());
                }
            } catch (UnknownNameException e) {
                model.close();
                throw ModelConfig.unknown(file, version, e);
            } catch (IllegalArgumentException e) {
                model.close();
                throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
            } catch (RuntimeException e) {
                model.close();
                throw e;
            }
            return model;
        }
    }

    /** The layers in a file, without their weights. */
    static Architecture architecture(Path file) {
        try (Hdf5 hdf = Hdf5.open(file)) {
            return model(file, hdf).architecture();
        }
    }

    private static Sequential model(Path file, Hdf5 hdf) {
        KerasVersion version = version(file, hdf);
        return ModelConfig.read(file, architecture(file, hdf), version);
    }

    private static Map<String, Object> architecture(Path file, Hdf5 hdf) {
        return Json.read(file, hdf.text("", "model_config"));
    }

    /** A file that says nothing was written by a Keras before 2. */
    private static KerasVersion version(Path file, Hdf5 hdf) {
        return KerasVersion.of(file, hdf.hasAttribute("", "keras_version") ? hdf.text("", "keras_version") : "1");
    }

    private static Map<String, Object> training(Map<String, Object> written) {
        Map<String, Object> training = new LinkedHashMap<>(written);
        Object optimizer = training.remove("optimizer_config");
        if (optimizer != null) {
            training.put("optimizer", optimizer);
        }
        return training;
    }

    /** Layer by layer in order, as Keras does: names do not count. */
    private static void weights(Path file, Hdf5 hdf, Sequential model) {
        List<String> groups = hdf.names("model_weights", "layer_names").stream()
                .map(layer -> "model_weights/" + layer)
                .filter(group -> !hdf.names(group, "weight_names").isEmpty())
                .toList();
        List<Node> nodes = model.architecture().nodes().stream()
                .filter(node -> !node.weights().isEmpty())
                .toList();
        if (groups.size() != nodes.size()) {
            throw new FileFormatException(
                    file,
                    "it has weights of %d layers, its model %d layers with weights"
                            .formatted(groups.size(), nodes.size()));
        }
        var stored = new StoredWeights(file, hdf);
        for (int i = 0; i < groups.size(); i++) {
            Node node = nodes.get(i);
            List<Weight> weights = LegacyOrder.of(node);
            List<String> names = hdf.names(groups.get(i), "weight_names");
            if (names.size() != weights.size()) {
                throw new FileFormatException(
                        file,
                        "the layer %s has %d weights, the file %d"
                                .formatted(node.name(), weights.size(), names.size()));
            }
            for (int j = 0; j < names.size(); j++) {
                Weight weight = weights.get(j);
                stored.add(node.fullName(weight.path()), weight.shape(), groups.get(i) + '/' + names.get(j));
            }
        }
        stored.read().forEach(model::setWeight);
    }
}
