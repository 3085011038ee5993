package dev.sequential.tracking;

import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.RunState;
import dev.sequential.tracking.store.OtherProgram;
import dev.sequential.tracking.store.RecordedRuns;
import dev.sequential.tracking.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training says, and records, where its store cannot be used. */
class TroubleTest {
    private static final Logger LOGGER = Logger.getLogger("dev.sequential.tracking");

    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord message) {
            said.add(MessageFormat.format(message.getMessage(), message.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.removeHandler(listener);
    }

    private RunWriter impatient() {
        return new RunWriter(RecordedRuns.impatient(folder));
    }

    private OtherProgram another() {
        return new OtherProgram(folder);
    }

    private void waitForTrouble() throws InterruptedException {
        for (int tries = 0; said.isEmpty() && tries < 600; tries++) {
            Thread.sleep(50);
        }
        assertThat(said).isNotEmpty();
    }

    private int train(int count) {
        try (var model = Toy.model()) {
            var history = model.fit(
                    Toy.data(96, 1),
                    epochs(count),
                    verbose(0),
                    validationData(Toy.data(60, 2)),
                    callbacks(new Tracker(folder)));
            return history.get("loss").size();
        }
    }

    @Test
    void whatComesWhileTheStoreIsLockedIsWrittenWhenItIsFree() throws Exception {
        RunWriter writer = impatient();
        try (OtherProgram other = another()) {
            other.execute("BEGIN IMMEDIATE");
            writer.point("loss", Channel.STEP, 1, 0.5);
            waitForTrouble();
            writer.point("loss", Channel.STEP, 2, 0.25);
            other.execute("COMMIT");
        }
        writer.end(RunState.FINISHED, "");

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Run 1 cannot be recorded for now: The run store " + folder.resolve("runs.sqlite"))
                .endsWith(
                        "another program keeps it locked: end that program, or name another folder in SEQUENTIAL_HOME");
        try (var store = RunStore.open(folder)) {
            assertThat(store.series(1, "loss").values()).containsExactly(0.5, 0.25);
            assertThat(store.run(1).state()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void aRunThatIsLockedOutToItsEndSaysWhatIsMissing() throws Exception {
        RunWriter writer = impatient();
        try (OtherProgram other = another()) {
            other.execute("BEGIN IMMEDIATE");
            writer.point("loss", Channel.STEP, 1, 0.5);
            writer.point("loss", Channel.STEP, 2, 0.25);
            waitForTrouble();
            writer.end(RunState.FINISHED, "");
            other.execute("ROLLBACK");
        }

        assertThat(said).hasSize(2);
        assertThat(said.get(1))
                .startsWith("Run 1 is not whole, missing are: 2 numbers or notes, how it ended. The run store ");
        try (var store = RunStore.open(folder)) {
            assertThat(store.series(1, "loss").values()).isEmpty();
        }
    }

    @Test
    void aFullDiskKeepsNoTrainingFromGoingOn() {
        RunStore.open(folder).close();
        try (OtherProgram other = another()) {
            other.execute(
                    "CREATE TRIGGER no_room BEFORE INSERT ON points BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
        }

        assertThat(train(3)).isEqualTo(3);

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("Run 1 cannot be recorded for now: ").contains("disk is full");
        assertThat(said.get(1)).startsWith("Run 1 is not whole, missing are: ").contains("how it ended");
    }

    @Test
    void filesThatCannotBeWrittenAreLeftOutAndAllElseIsRecorded() throws IOException {
        Files.writeString(folder.resolve("runs"), "a file where the folder of the runs should be");

        assertThat(train(3)).isEqualTo(3);

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("A part of run 1 is left out: ");
        assertThat(said.get(1))
                .startsWith("Run 1 is not whole, missing are: ")
                .contains(" pictures or files. ")
                .contains(" cannot be written: ");
        try (var store = RunStore.open(folder)) {
            assertThat(store.series(1, "Accuracy validation").steps()).containsExactly(1, 2, 3);
            assertThat(store.confusion(1, 3)).isPresent();
            assertThat(store.pictures(1, 3)).isEmpty();
            assertThat(store.run(1).state()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void aDamagedStoreIsNamedOnceWithTheWayOut() throws IOException {
        Files.writeString(folder.resolve("runs.sqlite"), "no database, but long enough to be taken for one".repeat(9));

        assertThat(train(2)).isEqualTo(2);

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("This training is not recorded. The run store " + folder.resolve("runs.sqlite"))
                .endsWith("move it away, and a new one is made, or name another folder in SEQUENTIAL_HOME");
    }

    @Test
    void aStoreOfANewerProgramIsNamedOnceWithTheWayOut() {
        RunStore.open(folder).close();
        try (OtherProgram other = another()) {
            other.execute("PRAGMA user_version=99");
        }

        assertThat(train(2)).isEqualTo(2);

        assertThat(said).singleElement().asString().contains("has version 99").contains("use the newer program, or");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedOnce() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        folder = folder.resolve("file").resolve("store");

        assertThat(train(2)).isEqualTo(2);

        assertThat(said).singleElement().asString().startsWith("This training is not recorded. The folder " + folder);
    }
}
