package dev.sequential.tracking.store;

import static dev.sequential.tracking.store.RecordedRuns.end;
import static dev.sequential.tracking.store.RecordedRuns.epoch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.tracking.pictures.Png;
import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.runs.RunProgress;
import dev.sequential.tracking.runs.RunScores;
import dev.sequential.tracking.runs.RunState;
import dev.sequential.tracking.runs.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    @TempDir
    private Path folder;

    private RunConnection begin(String name) {
        return RunConnection.begin(
                folder,
                new RunStart(OptionalLong.empty(), name, List.of("b", "a"), "", Map.of("model", "m"), Map.of()));
    }

    @Test
    void runsAreNumberedFromOneAndTheNewestComesFirst() {
        end(begin("first"), RunState.FINISHED);
        end(begin("second"), RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            assertThat(store.runs()).extracting(Run::number).containsExactly(2L, 1L);
            assertThat(store.run(1).tags()).containsExactly("a", "b");
        }
    }

    @Test
    void aRunWhoseProcessIsGoneIsLost() {
        begin("gone").close(); // without an end, as if the process had been killed
        try (var store = RunStore.open(folder);
                var sql = new Sql(folder.resolve("runs.sqlite"))) {
            assertThat(store.running()).containsExactly(1L);
            sql.update("UPDATE runs SET pid = 999999999");
            assertThat(store.run(1).state()).isEqualTo(RunState.LOST);
            assertThat(store.running()).isEmpty();
        }
    }

    @Test
    void aRunOfAnotherMachineIsLostWhenItHasBeenSilentFor15Seconds() {
        begin("elsewhere").close();
        try (var store = RunStore.open(folder);
                var sql = new Sql(folder.resolve("runs.sqlite"))) {
            // well within the 15 seconds: a busy machine may take some between the two lines
            sql.update("UPDATE runs SET host = 'elsewhere', heartbeat = ?", System.currentTimeMillis() - 5_000);
            assertThat(store.run(1).state()).isEqualTo(RunState.RUNNING);
            sql.update("UPDATE runs SET heartbeat = ?", System.currentTimeMillis() - 16_000);
            assertThat(store.run(1).state()).isEqualTo(RunState.LOST);
        }
    }

    @Test
    void bestAndLastAccuracyComeFromTheirChannel() {
        var run = begin("scores");
        epoch(run, "Accuracy validation", 1, 0.25);
        epoch(run, "Accuracy validation", 2, 0.75);
        epoch(run, "Accuracy validation", 3, 0.5);
        end(run, RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            RunScores scores = store.run(1).scores();
            assertThat(scores.best()).hasValue(0.75);
            assertThat(scores.bestEpoch()).isEqualTo(2);
            assertThat(scores.last()).hasValue(0.5);
            assertThat(scores.loss()).isEmpty();
        }
    }

    @Test
    void aLossThatIsNoNumberAnyMoreIsToldFromNone() {
        var run = begin("diverged");
        epoch(run, "Log-loss validation", 1, 2.5);
        epoch(run, "Log-loss validation", 2, Double.NaN);
        end(run, RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).scores().loss()).hasValue(Double.POSITIVE_INFINITY);
            assertThat(RunExport.json(store.runs()))
                    .contains("\"diverged\":true")
                    .doesNotContain("Infinity");
            assertThat(store.series(1, "Log-loss validation").values()).containsExactly(2.5, Double.NaN);
        }
    }

    @Test
    void aRunIsRecordedBeforeItsFirstValidationAndWithoutOne() {
        var run = begin("no validation");
        epoch(run, "Accuracy training", 1, 0.5);
        end(run, RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).state()).isEqualTo(RunState.FINISHED);
            assertThat(store.series(1, "Accuracy training").values()).containsExactly(0.5);
            assertThat(store.run(1).scores().best()).isEmpty();
            assertThat(store.run(1).scores().bestEpoch()).isZero();
        }
    }

    @Test
    void theTimeUntilARunGoesOnDoesNotCount() {
        end(begin("interrupted"), RunState.STOPPED);
        try (var sql = new Sql(folder.resolve("runs.sqlite"))) {
            // It ran for 10 seconds, and was gone on with 90 seconds later.
            sql.update(
                    "UPDATE runs SET started = started - 100000, ended = ended - 90000, heartbeat = heartbeat - 90000");
        }
        var again = new RunStart(OptionalLong.of(1), "interrupted", List.of(), "", Map.of(), Map.of());
        end(RunConnection.begin(folder, again), RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).duration()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(40));
        }
    }

    @Test
    void aTransactionThatCannotBeWrittenIsUndoneAndTheNextOneIs() {
        end(begin("one"), RunState.FINISHED);
        try (var sql = new Sql(folder.resolve("runs.sqlite"))) {
            assertThatThrownBy(() -> sql.transaction(() -> {
                        sql.update("UPDATE runs SET name = 'two'");
                        sql.update("UPDATE runs SET name = NULL");
                    }))
                    .isInstanceOf(StoreException.class);
            sql.transaction(() -> sql.update("UPDATE runs SET notes = name"));
        }
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).notes()).isEqualTo("one");
        }
    }

    @Test
    void aStoreOfTheFirstVersionIsBroughtUpToDate() {
        var run = begin("old");
        run.heartbeat(System.currentTimeMillis(), new RunProgress(2, 2, 0, 1));
        epoch(run, "Accuracy validation", 1, 0.75);
        epoch(run, "Accuracy validation", 2, 0.5);
        end(run, RunState.FINISHED);
        try (var sql = new Sql(folder.resolve("runs.sqlite"))) {
            for (String column : List.of("best", "best_epoch", "last", "training", "loss", "curve", "paused")) {
                sql.execute("ALTER TABLE runs DROP COLUMN " + column);
            }
            sql.execute("PRAGMA user_version=1");
        }
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).scores().best()).hasValue(0.75);
            assertThat(store.run(1).scores().last()).hasValue(0.5);
            assertThat(store.curves()).containsEntry(1L, List.of(0.75, 0.5));
        }
    }

    @Test
    void theCurveOfALongRunHasFortyNumbers() {
        var run = begin("long");
        run.heartbeat(System.currentTimeMillis(), new RunProgress(400, 400, 0, 1));
        epoch(run, "n_layers", 0, 3);
        for (int epoch = 1; epoch <= 400; epoch++) {
            int tens = (epoch - 1) / 10;
            epoch(run, "Accuracy validation", epoch, tens / 100.0);
        }
        end(run, RunState.FINISHED);
        try (var store = RunStore.open(folder);
                var sql = new Sql(folder.resolve("runs.sqlite"))) {
            ScoreColumns.update(sql, 1);
            List<Double> curve = store.curves().getOrDefault(1L, List.of());
            assertThat(curve).hasSize(40).startsWith(0.0, 0.01).endsWith(0.39);
        }
    }

    @Test
    void aLongSeriesIsPutTogetherAndKeepsItsExtremes() {
        var run = begin("long");
        for (int i = 1; i <= 1000; i++) {
            run.point("loss", Channel.STEP, i, 0, i == 500 ? 100 : 1);
        }
        end(run, RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            Series series = store.series(1, "loss", 10);
            assertThat(series.values().length).isBetween(9, 11);
            assertThat(series.highs()).contains(100);
            assertThat(series.steps()[series.steps().length - 1]).isEqualTo(1000);
            assertThat(store.series(1, "loss").values()).hasSize(1000);
        }
    }

    @Test
    void tagsAndNotesAreReplaced() {
        end(begin("edited"), RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            store.tags(1, List.of("x", " y "));
            store.notes(1, "what <b>we</b> saw");
            assertThat(store.run(1).tags()).containsExactly("x", "y");
            assertThat(store.run(1).notes()).isEqualTo("what <b>we</b> saw");
            assertThatThrownBy(() -> store.tags(1, List.of("a,b")))
                    .hasMessage("A tag has 1 to 64 characters and no comma or control character, got \"a,b\"");
        }
    }

    @Test
    void aRemovedRunIsGoneWithItsFiles() throws Exception {
        var run = begin("removed");
        Path picture = run.folder().resolve("false_predictions/3.png");
        Files.createDirectories(picture.getParent());
        Files.write(picture, Png.encode(2, 2, 3, new byte[12]));
        end(run, RunState.FINISHED);
        try (var store = RunStore.open(folder)) {
            assertThat(store.folder(1).resolve("false_predictions/3.png")).isRegularFile();
            store.remove(1);
            assertThat(store.runs()).isEmpty();
            assertThat(store.folder(1)).doesNotExist();
            assertThatThrownBy(() -> store.run(1)).hasMessageStartingWith("There is no run 1 in ");
        }
    }

    @Test
    void aStoreOfANewerProgramIsRefused() {
        RunStore.open(folder).close();
        try (var sql = new Sql(folder.resolve("runs.sqlite"))) {
            sql.execute("PRAGMA user_version=99");
        }
        assertThatThrownBy(() -> RunStore.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has version 99, and this program knows versions up to " + Schema.version());
    }
}
