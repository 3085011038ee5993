package dev.sequential.saving.configuration;

import dev.sequential.files.FileFormatException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Refuses configurations with Python code in them: it is never run, so a model that needs it cannot be loaded. */
final class PythonCode {
    private static final Set<String> CLASSES = Set.of("Lambda", "__lambda__", "__bytes__", "TorchModuleWrapper");

    private PythonCode() {}

    /**
     * Looks through a configuration.
     *
     * @throws FileFormatException if there is code in it
     */
    static void refuse(Path file, Object config) {
        if (config instanceof Map<?, ?> object) {
            if (object.get("class_name") instanceof String name && CLASSES.contains(name)) {
                Object named = object.get("config") instanceof Map<?, ?> keywords ? keywords.get("name") : null;
                throw new FileFormatException(
                        file,
                        "%s%s holds Python code, which is never run. Put the computation into a layer of your own"
                                .formatted(name, named instanceof String text ? " \"" + text + '"' : ""));
            }
            object.values().forEach(value -> refuseInside(file, value));
        } else if (config instanceof Collection<?> list) {
            list.forEach(value -> refuseInside(file, value));
        }
    }

    private static void refuseInside(Path file, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            refuse(file, value);
        }
    }
}
