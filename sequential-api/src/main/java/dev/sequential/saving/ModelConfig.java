package dev.sequential.saving;

import dev.sequential.Sequential;
import dev.sequential.config.KerasConfig;
import dev.sequential.layers.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A model's layers as Keras's {@code config.json} describes them. */
final class ModelConfig {
    private ModelConfig() {}

    /** A model without weights. */
    static Sequential read(Path file, Map<String, ?> json) {
        if (!"Sequential".equals(json.get("class_name"))) {
            throw new FileFormatException(
                    file, "a model of class %s: only Sequential models are read".formatted(json.get("class_name")));
        }
        if (!(json.get("config") instanceof Map<?, ?> config) || !(config.get("layers") instanceof List<?> layers)) {
            throw new FileFormatException(file, "its configuration has no list of layers");
        }
        var model = new Sequential(config.get("name") instanceof String name ? name : "sequential");
        for (Object layer : layers) {
            try {
                model.add(KerasConfig.deserialize(Layer.class, layer));
            } catch (IllegalArgumentException e) {
                throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
            }
        }
        return model;
    }
}
