package dev.sequential.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.files.FileFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupAndRestoreTest {
    private static final int EPOCHS = 6;

    private static String uninterrupted = "";

    @TempDir
    private Path folder;

    /** Ends a training by an error in a step of an epoch. */
    private record Crash(int epoch, int batch) implements Callback {
        @Override
        public void onTrainBatchBegin(Training training, int number) {
            if (training.history().epochs() == epoch && number == batch) {
                throw new IllegalStateException("crashed");
            }
        }
    }

    /** Interrupts a training after a step of an epoch. */
    private record Interrupt(int epoch, int batch) implements Callback {
        @Override
        public void onTrainBatchEnd(Training training, int number, Logs logs) {
            if (training.history().epochs() == epoch && number == batch) {
                training.interrupt("asked");
            }
        }
    }

    @BeforeAll
    static void train(@TempDir Path other) {
        uninterrupted = BackedUpTraining.run(other, EPOCHS);
    }

    @ParameterizedTest(name = "a backup each {0} steps, a crash in epoch {1}, step {2}")
    @CsvSource({"0, 0, 3", "0, 3, 0", "0, 5, 4", "1, 0, 0", "1, 3, 2", "4, 3, 5", "6, 4, 5"})
    void whatCrashedEndsAsIfItHadNot(int steps, int epoch, int batch) {
        assertThatThrownBy(() -> BackedUpTraining.run(
                        folder, EPOCHS, BackedUpTraining.backup(folder, steps), new Crash(epoch, batch)))
                .hasMessage("crashed");
        assertThat(BackedUpTraining.run(folder, EPOCHS, BackedUpTraining.backup(folder, steps)))
                .isEqualTo(uninterrupted);
    }

    @Test
    void anInterruptedTrainingLosesNoStep() {
        var backup = BackedUpTraining.backup(folder, 0);
        BackedUpTraining.run(folder, EPOCHS, backup, new Interrupt(2, 3));
        assertThat(BackupAndRestore.isIn(folder.resolve("backup"))).isTrue();
        assertThat(BackedUpTraining.run(folder, EPOCHS, new Crash(2, 3), backup))
                .isEqualTo(uninterrupted);
    }

    @Test
    void afterTheTrainingNothingIsLeft() throws IOException {
        BackedUpTraining.run(folder, EPOCHS, BackedUpTraining.backup(folder, 1));
        assertThat(BackupAndRestore.isIn(folder.resolve("backup"))).isFalse();
        try (var files = Files.list(folder.resolve("backup"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aBackupThatIsKeptNeedsNoFurtherStep() {
        var backup = BackedUpTraining.backup(folder, 0).deleteCheckpoint(false);
        String first = BackedUpTraining.run(folder, EPOCHS, backup);
        assertThat(BackedUpTraining.run(folder, EPOCHS, backup, new Crash(EPOCHS, 0)))
                .isEqualTo(first);
    }

    private enum Damage {
        CUT {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        A_NAME_THAT_IS_NO_TEXT {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[30] = (byte) 0xff; // the first letter of the first name
                Files.write(file, bytes);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedBackupIsReplacedByTheOneBefore(Damage damage) throws IOException {
        var backup = BackedUpTraining.backup(folder, 0).doubleCheckpoint(true);
        assertThatThrownBy(() -> BackedUpTraining.run(folder, EPOCHS, backup, new Crash(4, 0)));
        damage.to(folder.resolve("backup").resolve("latest.backup"));
        assertThat(BackedUpTraining.run(folder, EPOCHS, backup)).isEqualTo(uninterrupted);
    }

    @Test
    void aDamagedBackupDoesNotTakeThePlaceOfTheOneBefore() throws IOException {
        var backup = BackedUpTraining.backup(folder, 0).doubleCheckpoint(true);
        for (int crash = 0; crash < 2; crash++) {
            assertThatThrownBy(() -> BackedUpTraining.run(folder, EPOCHS, backup, new Crash(4, 0)))
                    .hasMessage("crashed");
            Damage.CUT.to(folder.resolve("backup").resolve("latest.backup"));
        }
        assertThat(BackedUpTraining.run(folder, EPOCHS, backup)).isEqualTo(uninterrupted);
    }

    @Test
    void aDamagedBackupAloneIsAnError() throws IOException {
        var backup = BackedUpTraining.backup(folder, 0);
        assertThatThrownBy(() -> BackedUpTraining.run(folder, EPOCHS, backup, new Crash(4, 0)));
        Damage.CUT.to(folder.resolve("backup").resolve("latest.backup"));
        assertThatThrownBy(() -> BackedUpTraining.run(folder, EPOCHS, backup))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("latest.backup: no");
    }

    @Test
    void aFrequencyIsEpochOrANumber() {
        assertThatThrownBy(() -> new BackupAndRestore(folder).saveFreq("batch"))
                .hasMessage("saveFreq takes \"epoch\" or a number of batches, got \"batch\"");
        assertThatThrownBy(() -> new BackupAndRestore(folder).saveFreq(0))
                .hasMessage("saveFreq takes \"epoch\" or at least 1 batch, got 0");
    }
}
