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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes whole models in the older format {@code .h5} as Keras 3.15 reads it.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
final class LegacyFileWriter {
    private LegacyFileWriter() {}

    /**
     * Writes a model whole: its layers, weights, and, where it was compiled, how, with the optimizer's state.
     *
     * @throws IllegalArgumentException if the configuration is too long for an attribute of the file
     */
    static void write(StoredModel model, Path file) {
        Map<String, Object> config = ModelConfig.write(model.architecture());
        config.keySet().retainAll(Set.of("class_name", "config"));
        AtomicFile.write(file, temporary -> {
            try (Hdf5Writer hdf = new Hdf5Writer(temporary)) {
                origin(hdf, "");
                hdf.attribute("", "model_config", Json.write(config));
                model.trainedOn()
                        .ifPresent(facts -> hdf.attribute("", TrainedOnJson.ATTRIBUTE, TrainedOnJson.write(facts)));
                weights(model, hdf);
                Optional<Map<String, Object>> compilation = ModelConfig.compilation(model);
                if (compilation.isPresent()) {
                    hdf.attribute("", "training_config", Json.write(training(compilation.get())));
                    optimizer(model, hdf);
                }
            }
        });
    }

    private static void weights(StoredModel model, Hdf5Writer hdf) {
        List<String> layers = new ArrayList<>();
        for (Node node : model.architecture().nodes()) {
            String group = "model_weights/" + node.name();
            List<String> names = new ArrayList<>();
            for (Weight weight : LegacyFile.inOrder(node)) {
                String name = model.architecture().name() + '/' + node.fullName(weight.path());
                names.add(name);
                hdf.floats(group + '/' + name, weight.shape(), model.weight(node.fullName(weight.path())));
            }
            // Keras opens a group for each of these names, and an empty one cannot be written
            if (!names.isEmpty()) {
                layers.add(node.name());
                hdf.names(group, "weight_names", names);
            }
        }
        if (layers.isEmpty()) {
            // Keras opens this group always; what lies in it beside the layers is not read
            hdf.number("model_weights/count", 0);
        } else {
            hdf.names("model_weights", "layer_names", layers);
        }
        origin(hdf, "model_weights");
    }

    private static void origin(Hdf5Writer hdf, String group) {
        hdf.attribute(group, "backend", "tensorflow");
        hdf.attribute(group, "keras_version", KerasVersion.WRITTEN);
    }

    private static Map<String, Object> training(Map<String, Object> compilation) {
        Map<String, Object> training = new LinkedHashMap<>(compilation);
        training.put("optimizer_config", training.remove("optimizer"));
        return training;
    }

    private static void optimizer(StoredModel model, Hdf5Writer hdf) {
        List<String> names = new ArrayList<>();
        for (var variable : OptimizerVariables.of(model)) {
            variable.write(hdf, "optimizer_weights/" + variable.name());
            names.add(variable.name());
        }
        if (!names.isEmpty()) {
            hdf.names("optimizer_weights", "weight_names", names);
        }
    }
}
