package dev.sequential.tracking;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Runs without a training, for tests of what shows them. */
public final class RecordedRuns {
    private RecordedRuns() {}

    /** A finished run of three epochs. */
    public static void finishedRun(Path store, String name) {
        var start = new RunStart(
                OptionalLong.empty(), name, List.of("cnn"), "", Map.of("model", "toy", "parameters", "475"), Map.of());
        var writer = new RunWriter(store, start);
        for (int epoch = 1; epoch <= 3; epoch++) {
            writer.point("Accuracy validation", Channel.EPOCH, epoch, 0.25 * epoch);
        }
        writer.progress(new RunProgress(3, 3, 0, 10));
        writer.end(RunState.FINISHED, "");
    }

    /** A store that names a file outside of the run's folder, as someone might have forged it. */
    public static void picture(Path store, long run, String file) {
        try (var sql = new Sql(store.resolve("runs.sqlite"))) {
            sql.update("INSERT INTO pictures VALUES (?, 1, 7, 'name', 'text', 0, 1, ?)", run, file);
        }
    }
}
