package dev.sequential.saving.configuration;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.LayerStack;
import dev.sequential.config.KerasConfig;
import dev.sequential.config.UnknownNameException;
import dev.sequential.files.FileFormatException;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.training.OptimizerState;
import dev.sequential.training.StoredModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keras's {@code config.json}: a model's layers, and what it was compiled with, as JSON. */
public final class ModelConfig {
    private ModelConfig() {}

    /** The layers of a model; where they do not say the shape of its input, it has none yet. */
    public static LayerStack read(Path file, Map<String, ?> written, KerasVersion version) {
        PythonCode.refuse(file, written);
        Map<String, ?> json = version.is2() ? keras3(file, written) : written;
        if (!"Sequential".equals(json.get("class_name"))) {
            throw new FileFormatException(
                    file,
                    "a model of class %s, and only Sequential models are read; %s. Where each of its layers follows the one before, save keras.Sequential(model.layers) instead"
                            .formatted(json.get("class_name"), version.writer()));
        }
        if (!(json.get("config") instanceof Map<?, ?> config) || !(config.get("layers") instanceof List<?> layers)) {
            throw new FileFormatException(file, "its configuration has no list of layers");
        }
        var model = new LayerStack(config.get("name") instanceof String name ? name : "sequential");
        for (Object layer : layers) {
            try {
                model.add(KerasConfig.deserialize(Layer.class, layer));
            } catch (UnknownNameException e) {
                throw unknown(file, version, e);
            } catch (IllegalArgumentException e) {
                throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
            }
        }
        return model;
    }

    private static Map<String, Object> keras3(Path file, Map<String, ?> config) {
        try {
            return Keras2Config.model(config);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** The error of a name in a file that is not known here. */
    static FileFormatException unknown(Path file, KerasVersion version, UnknownNameException e) {
        return new FileFormatException(
                file,
                "%s Not known here; %s. Register a record of your own under this name"
                        .formatted(e.getMessage(), version.writer()),
                e);
    }

    /** A model as {@code config.json} describes it, with what it was compiled with. */
    public static Map<String, Object> write(StoredModel model) {
        Map<String, Object> json = write(model.architecture());
        compilation(model).ifPresent(config -> json.put("compile_config", config));
        return json;
    }

    /** What a model was compiled with, as Keras's {@code compile_config}; empty for one that was not. */
    public static Optional<Map<String, Object>> compilation(StoredModel model) {
        return model.compilation().map(compiled -> {
            Schedule first = compiled.optimizer().learningRate();
            return CompileConfig.write(
                    compiled, model.optimizer().map(OptimizerState::schedule).orElse(first));
        });
    }

    /** A model's layers, without what it was compiled with. */
    public static Map<String, Object> write(Architecture model) {
        List<Object> layers = new ArrayList<>();
        Input input = model.input();
        layers.add(named(input, input.name().orElse("input_layer")));
        model.nodes().forEach(node -> layers.add(named(node.layer(), node.name())));
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", model.name());
        config.put("trainable", true);
        config.put("layers", layers);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("module", "keras");
        json.put("class_name", "Sequential");
        json.put("config", config);
        json.put("registered_name", "Sequential");
        return json;
    }

    /** A layer under the name it has in the model, which is not always its own. */
    @SuppressWarnings("unchecked") // a serialized layer is a map, and so is its configuration
    private static Map<String, Object> named(Layer layer, String name) {
        if (!(KerasConfig.serialize(layer) instanceof Map<?, ?> written)
                || !(written.get("config") instanceof Map<?, ?> keywords)) {
            throw new IllegalArgumentException(
                    "The layer %s of class %s has no configuration, so it cannot be saved: make it a record"
                            .formatted(name, layer.getClass().getSimpleName()));
        }
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", name);
        config.putAll((Map<String, Object>) keywords);
        config.put("name", name);
        Map<String, Object> object = new LinkedHashMap<>((Map<String, Object>) written);
        object.put("config", config);
        return object;
    }
}
