package dev.sequential.tracking;

import java.util.function.Consumer;

/** Records how the classes were taken for each other in the evaluation after an epoch. */
record ConfusionJob(long run, int epoch, MisclassifiedSamples misses) implements RunWriter.Job {
    @Override
    public Consumer<Sql> prepare() {
        String counts = misses.counted();
        return sql -> sql.update("INSERT OR REPLACE INTO confusions VALUES (?, ?, ?)", run, epoch, counts);
    }
}
