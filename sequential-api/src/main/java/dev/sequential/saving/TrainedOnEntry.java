package dev.sequential.saving;

import dev.sequential.files.FileFormatException;
import dev.sequential.files.Json;
import dev.sequential.training.TrainedOn;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link TrainedOn} as JSON, in a place that Keras passes over: the entry {@code sequential.json} of a {@code .keras}
 * file, the attribute {@code sequential} of an {@code .h5}. So it is in what is served: the property {@code sequential}
 * of an ONNX file, the file {@code sequential.json} in a SavedModel's folder for what TensorFlow does not load.
 */
final class TrainedOnEntry {
    static final String NAME = "sequential.json";
    static final String ATTRIBUTE = "sequential";

    private TrainedOnEntry() {}

    static String write(TrainedOn facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class_names", facts.classNames());
        json.put("input_divisor", facts.divisor());
        return Json.write(json);
    }

    static TrainedOn read(Path file, String text) {
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
