package dev.sequential;

import dev.sequential.internal.Trainer;
import java.util.Map;

/** What a training writes into a history. */
record HistoryWriter(History history) implements Trainer.Epochs {
    @Override
    public void end(int epoch, Map<String, Double> numbers) {
        history.add(epoch, numbers);
    }

    @Override
    public void stopped(String reason) {
        history.stopped(reason);
    }
}
