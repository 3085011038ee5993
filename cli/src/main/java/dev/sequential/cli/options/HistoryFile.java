package dev.sequential.cli.options;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import java.nio.file.Path;

/** A file of a training's history, as JSON or CSV: a callback that writes it after each epoch. */
public record HistoryFile(Path file) implements Callback {
    /**
     * Takes the name of a file.
     *
     * @throws IllegalArgumentException if it does not end as one of JSON or CSV does
     */
    public HistoryFile {
        if (!file.toString().endsWith(".json") && !file.toString().endsWith(".csv")) {
            throw new IllegalArgumentException("A history is in a file .json or .csv, got " + file);
        }
    }

    static HistoryFile of(String word) {
        return new HistoryFile(Path.of(word));
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        training.history().write(file);
    }
}
