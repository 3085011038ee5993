package dev.sequential;

import dev.sequential.internal.FrozenGraph;
import dev.sequential.saving.AtomicFolder;
import java.nio.file.Path;
import java.util.Map;

/** Writes SavedModels, whole or not at all. */
final class SavedModels {
    private SavedModels() {}

    static void write(Architecture model, Map<String, float[]> weights, Path folder) {
        AtomicFolder.write(folder, temporary -> {
            try (var frozen = new FrozenGraph(model, weights)) {
                frozen.export(temporary);
            }
        });
    }
}
