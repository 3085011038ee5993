package dev.sequential.cli;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the history so far to a file after each epoch. */
record HistoryFile(Optional<Path> file) implements Callback {
    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        file.ifPresent(path -> training.history().write(path));
    }
}
