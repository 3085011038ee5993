package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.files.AtomicFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes TensorFlow's SavedModels: folders with a graph that predicts, which TensorFlow Serving loads.
 *
 * @see <a href="https://www.tensorflow.org/guide/saved_model">TensorFlow: the SavedModel format</a>
 */
public final class SavedModelFolder {
    /** A folder that TensorFlow passes over, by its name. */
    private static final String EXTRA = "assets.extra";

    private SavedModelFolder() {}

    /**
     * Writes a model.
     *
     * @param weights all of them, by name, in row-major order
     * @param facts texts by name, for whoever serves the model: each is a file {@code assets.extra/NAME.json}
     * @param folder must not exist yet, or be empty
     */
    public static void write(Architecture model, Map<String, float[]> weights, Map<String, String> facts, Path folder) {
        AtomicFolder.write(folder, temporary -> {
            try (var frozen = new FrozenGraph(model, weights)) {
                frozen.export(temporary);
            }
            for (var fact : facts.entrySet()) {
                Path extra = Files.createDirectories(temporary.resolve(EXTRA));
                Files.writeString(extra.resolve(fact.getKey() + ".json"), fact.getValue());
            }
        });
    }
}
