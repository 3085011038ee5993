package dev.sequential.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class RunStoreTest {
    @TempDir
    private Path folder;

    private RunWriter begin(String name) {
        return new RunWriter(
                folder,
                new Beginning(OptionalLong.empty(), name, List.of("b", "a"), "", Map.of("model", "m"), Map.of()));
    }

    @Test
    void runsAreNumberedFromOneAndTheNewestComesFirst() {
        begin("first").end(RunState.FINISHED, "");
        begin("second").end(RunState.FINISHED, "");
        try (var store = RunStore.open(folder)) {
            assertThat(store.runs()).extracting(Run::number).containsExactly(2L, 1L);
            assertThat(store.run(1).tags()).containsExactly("a", "b");
        }
    }

    /** Within a second, where the machine has nothing else to do. */
    @Test
    void whatIsWrittenCanBeReadSoonWhileTheRunGoesOn() throws Exception {
        try (var writer = begin("live");
                var store = RunStore.open(folder)) {
            writer.point("Accuracy validation", Channel.EPOCH, 1, 0.25);
            for (int tries = 0; store.series(1, "Accuracy validation").values().length == 0 && tries < 300; tries++) {
                Thread.sleep(100);
            }
            assertThat(store.series(1, "Accuracy validation").values()).containsExactly(0.25);
            assertThat(store.run(1).state()).isEqualTo(RunState.RUNNING);
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
        var writer = begin("scores");
        writer.point("Accuracy validation", Channel.EPOCH, 1, 0.25);
        writer.point("Accuracy validation", Channel.EPOCH, 2, 0.75);
        writer.point("Accuracy validation", Channel.EPOCH, 3, 0.5);
        writer.end(RunState.FINISHED, "");
        try (var store = RunStore.open(folder)) {
            Scores scores = store.run(1).scores();
            assertThat(scores.best()).hasValue(0.75);
            assertThat(scores.bestEpoch()).isEqualTo(2);
            assertThat(scores.last()).hasValue(0.5);
            assertThat(scores.loss()).isEmpty();
        }
    }

    @Test
    void aLossThatIsNoNumberAnyMoreIsToldFromNone() {
        var writer = begin("diverged");
        writer.point("Log-loss validation", Channel.EPOCH, 1, 2.5);
        writer.point("Log-loss validation", Channel.EPOCH, 2, Double.NaN);
        writer.end(RunState.FINISHED, "");
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
        var writer = begin("no validation");
        writer.point("Accuracy training", Channel.EPOCH, 1, 0.5);
        writer.end(RunState.FINISHED, "");
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).state()).isEqualTo(RunState.FINISHED);
            assertThat(store.series(1, "Accuracy training").values()).containsExactly(0.5);
            assertThat(store.run(1).scores().best()).isEmpty();
            assertThat(store.run(1).scores().bestEpoch()).isZero();
        }
    }

    @Test
    void theTimeUntilARunGoesOnDoesNotCount() {
        begin("interrupted").end(RunState.STOPPED, "");
        try (var sql = new Sql(folder.resolve("runs.sqlite"))) {
            // It ran for 10 seconds, and was gone on with 90 seconds later.
            sql.update(
                    "UPDATE runs SET started = started - 100000, ended = ended - 90000, heartbeat = heartbeat - 90000");
        }
        var again = new Beginning(OptionalLong.of(1), "interrupted", List.of(), "", Map.of(), Map.of());
        new RunWriter(folder, again).end(RunState.FINISHED, "");
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).duration()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(40));
        }
    }

    @Test
    void aTransactionThatCannotBeWrittenIsUndoneAndTheNextOneIs() {
        begin("one").end(RunState.FINISHED, "");
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
        var writer = begin("old");
        writer.progress(new Progress(2, 2, 0, 1));
        writer.point("Accuracy validation", Channel.EPOCH, 1, 0.75);
        writer.point("Accuracy validation", Channel.EPOCH, 2, 0.5);
        writer.end(RunState.FINISHED, "");
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
        var writer = begin("long");
        writer.progress(new Progress(400, 400, 0, 1));
        writer.point("n_layers", Channel.EPOCH, 0, 3);
        for (int epoch = 1; epoch <= 400; epoch++) {
            int tens = (epoch - 1) / 10;
            writer.point("Accuracy validation", Channel.EPOCH, epoch, tens / 100.0);
        }
        writer.end(RunState.FINISHED, "");
        try (var store = RunStore.open(folder);
                var sql = new Sql(folder.resolve("runs.sqlite"))) {
            Standing.update(sql, 1);
            List<Double> curve = store.curves().getOrDefault(1L, List.of());
            assertThat(curve).hasSize(40).startsWith(0.0, 0.01).endsWith(0.39);
        }
    }

    @Test
    void aLongSeriesIsPutTogetherAndKeepsItsExtremes() {
        var writer = begin("long");
        for (int i = 1; i <= 1000; i++) {
            writer.point("loss", Channel.STEP, i, i == 500 ? 100 : 1);
        }
        writer.end(RunState.FINISHED, "");
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
        begin("edited").end(RunState.FINISHED, "");
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
    void aRemovedRunIsGoneWithItsFiles() {
        var writer = begin("removed");
        new Album(writer.folder(), "false_predictions")
                .add(3, new Pixels(new byte[12], new float[0]), Shape.of(2, 2, 3));
        writer.end(RunState.FINISHED, "");
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
