package dev.sequential.saving.configuration;

import dev.sequential.files.FileFormatException;
import dev.sequential.files.Json;
import dev.sequential.training.TrainedOn;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model was trained on, {@link TrainedOn}, as JSON in a place that Keras passes over: the entry
 * {@code sequential.json} of a {@code .keras} file, the attribute {@code sequential} of an {@code .h5}. Formats that
 * only predict have it too: the property {@code sequential} of an ONNX file, the file {@code sequential.json} in a
 * SavedModel's folder for what TensorFlow does not load.
 */
public final class TrainedOnJson {
    public static final String NAME = "sequential.json";
    public static final String ATTRIBUTE = "sequential";

    private TrainedOnJson() {}

    public static String write(TrainedOn facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class_names", facts.classNames());
        json.put("input_divisor", facts.divisor());
        return Json.write(json);
    }

    public static TrainedOn read(Path file, String text) {
        Map<String, Object> json = Json.read(file, text);
        if (json.get("class_names") instanceof List<?> names && json.get("input_divisor") instanceof Number divisor) {
            try {
                return new TrainedOn(names.stream().map(String::valueOf).toList(), divisor.floatValue());
            } catch (IllegalArgumentException e) {
                throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
            }
        }
        throw new FileFormatException(file, "its %s has no class_names and input_divisor".formatted(NAME));
    }
}
