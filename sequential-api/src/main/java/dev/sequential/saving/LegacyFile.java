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
import dev.sequential.training.OptimizerState;
import dev.sequential.training.StoredModel;
import dev.sequential.training.TrainedOn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The older format {@code .h5} of whole models: the configuration in attributes, a group of weights for each layer.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
final class LegacyFile {
    private LegacyFile() {}

    /**
     * The model in a file.
     *
     * @param compiled whether what it was compiled with is read too, and its optimizer's state
     */
    static StoredModel read(Path file, boolean compiled) {
        try (Hdf5 hdf = Hdf5.open(file)) {
            Map<String, Object> config = Json.read(file, hdf.text("", "model_config"));
            KerasVersion version = version(file, hdf);
            LayerStack layers = ModelConfig.read(file, config, version);
            Optional<Compilation> compilation = compiled && hdf.hasAttribute("", "training_config")
                    ? CompileConfig.read(file, training(file, hdf), config, version, layers.layers())
                    : Optional.empty();
            Architecture model = layers.architecture();
            Map<String, float[]> weights = weights(file, hdf, model);
            Optional<TrainedOn> trainedOn = hdf.hasAttribute("", TrainedOnJson.ATTRIBUTE)
                    ? Optional.of(TrainedOnJson.read(file, hdf.text("", TrainedOnJson.ATTRIBUTE)))
                    : Optional.empty();
            Optional<OptimizerVariables> variables =
                    compilation.map(how -> new OptimizerVariables(model, how.optimizer()));
            return new StoredModel(
                    model,
                    compilation,
                    weights,
                    variables.flatMap(known -> optimizer(hdf, known)),
                    variables.map(OptimizerVariables::slots).orElse(Map.of()),
                    trainedOn);
        }
    }

    /** The layers in a file, without their weights. */
    static Architecture architecture(Path file) {
        try (Hdf5 hdf = Hdf5.open(file)) {
            KerasVersion version = version(file, hdf);
            return ModelConfig.read(file, Json.read(file, hdf.text("", "model_config")), version)
                    .architecture();
        }
    }

    /** A file that says nothing was written by a Keras before 2. */
    private static KerasVersion version(Path file, Hdf5 hdf) {
        return KerasVersion.of(file, hdf.hasAttribute("", "keras_version") ? hdf.text("", "keras_version") : "1");
    }

    /** What the model was compiled with, in the words of {@code .keras} files. */
    private static Map<String, Object> training(Path file, Hdf5 hdf) {
        Map<String, Object> training = new LinkedHashMap<>(Json.read(file, hdf.text("", "training_config")));
        Object optimizer = training.remove("optimizer_config");
        if (optimizer != null) {
            training.put("optimizer", optimizer);
        }
        return training;
    }

    private static Optional<OptimizerState> optimizer(Hdf5 hdf, OptimizerVariables variables) {
        List<String> paths = hdf.names("optimizer_weights", "weight_names").stream()
                .map(name -> "optimizer_weights/" + name)
                .toList();
        return !paths.isEmpty() && paths.get(0).endsWith(":0")
                ? Optional.of(Keras2OptimizerVariables.read(variables, hdf, paths))
                : variables.read(hdf, paths);
    }

    /** Layer by layer in order, as Keras does: names do not count. */
    private static Map<String, float[]> weights(Path file, Hdf5 hdf, Architecture model) {
        List<String> groups = hdf.names("model_weights", "layer_names").stream()
                .map(layer -> "model_weights/" + layer)
                .filter(group -> !hdf.names(group, "weight_names").isEmpty())
                .toList();
        List<Node> nodes =
                model.nodes().stream().filter(node -> !node.weights().isEmpty()).toList();
        if (groups.size() != nodes.size()) {
            throw new FileFormatException(
                    file,
                    "it has weights of %d layers, its model %d layers with weights"
                            .formatted(groups.size(), nodes.size()));
        }
        var stored = new StoredWeights(file, hdf);
        for (int i = 0; i < groups.size(); i++) {
            Node node = nodes.get(i);
            List<Weight> weights = inOrder(node);
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
        return stored.read();
    }

    /** A layer's weights in the order of this format: those that are trained, then the others. */
    static List<Weight> inOrder(Node node) {
        List<Weight> weights = new ArrayList<>(node.weights());
        // a stable sort: each half stays in the layer's own order
        weights.sort(Comparator.comparing(weight -> !node.trains(weight)));
        return weights;
    }
}
