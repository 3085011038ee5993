package dev.sequential.tracking;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps the weights of a model.
 *
 * @param folder of the run
 * @param versions the weights that each file gets, by the name of the file
 * @param spent nanoseconds that it took to get them
 */
record WeightsJob(long run, Path folder, Map<String, Map<String, float[]>> versions, Throttle throttle, long spent)
        implements RunWriter.Job {
    @Override
    public Consumer<Sql> prepare() {
        long began = System.nanoTime();
        Map<String, Long> sizes = new LinkedHashMap<>();
        try {
            versions.forEach((name, weights) -> sizes.put(name, WeightsFile.write(folder.resolve(name), weights)));
        } finally {
            throttle.worked(spent + System.nanoTime() - began);
        }
        return sql -> sizes.forEach(
                (name, bytes) -> sql.update("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", run, name, bytes));
    }
}
