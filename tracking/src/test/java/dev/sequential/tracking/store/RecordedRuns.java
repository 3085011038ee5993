package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import dev.sequential.tracking.runs.RunProgress;
import dev.sequential.tracking.runs.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Runs that a test records without a training. */
public final class RecordedRuns {
    private RecordedRuns() {}

    /** A finished run of three epochs. */
    public static void finishedRun(Path store, String name) {
        var start = new RunStart(
                OptionalLong.empty(), name, List.of("cnn"), "", Map.of("model", "toy", "parameters", "475"), Map.of());
        var run = RunConnection.begin(store, start);
        for (int epoch = 1; epoch <= 3; epoch++) {
            epoch(run, "Accuracy validation", epoch, 0.25 * epoch);
        }
        run.heartbeat(System.currentTimeMillis(), new RunProgress(3, 3, 0, 10));
        end(run, RunState.FINISHED);
    }

    /** Records a number of an epoch. */
    static void epoch(RunConnection run, String channel, int epoch, double value) {
        run.point(channel, Channel.EPOCH, epoch, System.currentTimeMillis(), value);
    }

    /** Ends a run, and closes its connection. */
    static void end(RunConnection run, RunState state) {
        run.end(state, "");
        run.updateScores(System.currentTimeMillis(), true);
        run.close();
    }

    /** A store that names a file outside of the run's folder, as someone might have forged it. */
    public static void picture(Path store, String file) {
        var resumed = new RunStart(OptionalLong.of(1), "", List.of(), "", Map.of(), Map.of());
        try (var run = RunConnection.begin(store, resumed)) {
            run.picture(new MisclassifiedPicture(1, 7, "name", "text", 0, 1, file));
        }
    }

    /** A run that is beginning, whose connection waits for a locked store no longer than 50 milliseconds. */
    public static RunConnection impatient(Path store) {
        Sql sql = Schema.open(store);
        sql.execute("PRAGMA busy_timeout=50");
        return new RunConnection(
                sql, store, new RunStart(OptionalLong.empty(), "one", List.of(), "", Map.of(), Map.of()));
    }
}
