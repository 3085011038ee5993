package dev.sequential;

import dev.sequential.internal.HistoryRecorder;
import java.util.Map;

/** What a training writes into a history. */
record HistoryWriter(History history) implements HistoryRecorder {
    @Override
    public void add(int epoch, Map<String, Double> numbers) {
        history.add(epoch, numbers);
    }

    @Override
    public void stopped(String reason) {
        history.stopped(reason);
    }
}
