package dev.sequential.cli;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import java.nio.file.Path;

/** Writes the history so far to a file after each epoch. */
record HistoryFile(Path file) implements Callback {
    /**
     * Takes the name of a file.
     *
     * @throws IllegalArgumentException if it does not end as one of JSON or CSV does
     */
    HistoryFile {
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
