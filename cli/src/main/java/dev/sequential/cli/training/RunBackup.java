package dev.sequential.cli.training;

import dev.sequential.callbacks.BackupAndRestore;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.tracking.Throttle;
import dev.sequential.tracking.Tracker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Backs a recorded training up in the folder of its run: after an epoch, as often as that takes no more than a
 * five-hundredth of the time, after the last one, and when it is interrupted. It stands behind the tracker, which knows
 * the number of the run.
 */
final class RunBackup implements Callback {
    private static final long SHARE = 500;

    private final Tracker tracker;
    private final Path runs;
    private final StartedRun started;
    private final PrintWriter err;
    private final Throttle throttle = new Throttle(SHARE);
    private Optional<BackupAndRestore> backup = Optional.empty();
    private boolean interrupted;
    private boolean troubled;

    RunBackup(Tracker tracker, Path store, StartedRun started, PrintWriter err) {
        this.tracker = tracker;
        this.runs = store.resolve("runs");
        this.started = started;
        this.err = err;
    }

    /** The folder for the backup of a run whose files are in a folder. */
    static Path in(Path runFolder) {
        return runFolder.resolve("backup");
    }

    long run() {
        return tracker.number().orElseThrow(() -> new IllegalStateException("The training has not begun"));
    }

    private Path folder() {
        return runs.resolve(Long.toString(run()));
    }

    @Override
    public void onTrainBegin(Training training) {
        if (tracker.number().isEmpty()) {
            return; // what is not recorded cannot be gone on with
        }
        if (StartedRun.isIn(folder())) {
            boolean begun = BackupAndRestore.isIn(in(folder()));
            err.printf(
                    begun ? "Going on with run %d%n" : "Run %d ended in its first epoch, and begins once more%n",
                    run());
            err.flush();
        } else if (!written(() -> started.write(folder()))) {
            return;
        }
        var opened = new BackupAndRestore(in(folder())).doubleCheckpoint(true).deleteCheckpoint(false);
        opened.onTrainBegin(training);
        backup = Optional.of(opened);
    }

    @Override
    public void afterTrainBatch(Training training, int batch) {
        backup.ifPresent(open -> written(() -> open.afterTrainBatch(training, batch)));
    }

    @Override
    public void afterEpoch(Training training, int epoch) {
        boolean last = epoch + 1 == training.epochs() || training.stopping();
        if (last || throttle.claim()) {
            long began = System.nanoTime();
            backup.ifPresent(open -> written(() -> open.afterEpoch(training, epoch)));
            throttle.worked(System.nanoTime() - began);
        }
    }

    /** Whether a file could be written; that it could not is said once, and the training goes on. */
    private boolean written(Runnable write) {
        try {
            write.run();
            return true;
        } catch (UncheckedIOException e) {
            if (!troubled) {
                err.printf("Warning: without all of its backups this run may not be resumed: %s%n", e.getMessage());
                err.flush();
            }
            troubled = true;
            return false;
        }
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        backup.ifPresent(open -> open.onTrainEnd(training, logs));
        interrupted = training.interrupted();
    }

    /** Says how to go on, or deletes the backup; once all that the run should leave has been written. */
    void end() {
        if (backup.isEmpty()) {
            return;
        }
        if (interrupted) {
            err.printf("Go on with: sequential train --resume %d%n", run());
        } else {
            delete(in(folder()));
        }
    }

    /** Says how to get at the model of a training that could not be saved in the end. */
    void sayHowToSave() {
        if (backup.isPresent()) {
            err.printf("The trained model is kept: sequential train --resume %d --output FILE saves it%n", run());
            err.flush();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be deleted: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
