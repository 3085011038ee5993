package dev.sequential.saving;

import dev.sequential.Architecture;
import dev.sequential.Node;
import dev.sequential.Sequential;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The older format {@code .h5} of whole models: the configuration in attributes, a group of weights for each layer.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: save, serialize, and export models</a>
 */
public final class LegacyFile {
    private LegacyFile() {}

    /** The model in a file, with its weights. */
    public static Sequential read(Path file) {
        try (Hdf5 hdf = Hdf5.open(file)) {
            Sequential model = model(file, hdf);
            try {
                if (hdf.hasAttribute("", "training_config")) {
                    Map<String, Object> training =
                            Json.read(file, hdf.attribute("", "training_config").get(0));
                    CompileConfig.apply(model, training);
                }
                weights(file, hdf, model);
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
        return ModelConfig.read(
                file, Json.read(file, hdf.attribute("", "model_config").get(0)));
    }

    private static void weights(Path file, Hdf5 hdf, Sequential model) {
        List<String> layers = hdf.attribute("model_weights", "layer_names");
        for (Node node : model.architecture().nodes()) {
            if (node.weights().isEmpty()) {
                continue;
            }
            if (!layers.contains(node.name())) {
                throw new FileFormatException(
                        file, "there are no weights of the layer %s in it".formatted(node.name()));
            }
            String group = "model_weights/" + node.name();
            List<String> names = hdf.attribute(group, "weight_names");
            if (names.size() != node.weights().size()) {
                throw new FileFormatException(
                        file,
                        "the layer %s has %d weights, the file %d"
                                .formatted(node.name(), node.weights().size(), names.size()));
            }
            for (int i = 0; i < names.size(); i++) {
                model.setWeight(
                        node.name() + '/' + node.weights().get(i).path(),
                        hdf.get(group + '/' + names.get(i)).floats());
            }
        }
    }
}
