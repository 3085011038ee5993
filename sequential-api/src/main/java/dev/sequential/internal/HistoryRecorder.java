package dev.sequential.internal;

import dev.sequential.History;
import java.util.Map;

/** Writes what a training measures into its history. */
public interface HistoryRecorder {
    /** Adds the loss and metrics of an epoch. */
    void add(int epoch, Map<String, Double> numbers);

    /** Notes why the training ends early. */
    void stopped(String reason);

    /** The history so far. */
    History history();
}
