package dev.sequential.callbacks;

import dev.sequential.files.AtomicFile;
import dev.sequential.files.FileFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Backs a training up in a folder; the same program, started again after a crash, goes on from there.
 *
 * <pre>{@code
 * model.fit(train, epochs(100), validationData(test), callbacks(new BackupAndRestore(Path.of("backup"))));
 * }</pre>
 *
 * <p>The history and the weights in the end are those of a training that was never interrupted, bit for bit: a backup
 * holds the weights, the optimizer's state, the seed, the place within the epoch, the history, and what the other
 * callbacks remember. It is written whole or not at all, so a crash within a save does no harm. A training that was
 * interrupted ({@link Training#interrupt}) is backed up at once, and its backup stays.
 *
 * @see <a href="https://keras.io/api/callbacks/backup_and_restore/">Keras: BackupAndRestore</a>
 */
public final class BackupAndRestore implements Callback {
    private static final System.Logger LOG = System.getLogger("dev.sequential.callbacks");
    private static final String LATEST = "latest.backup";
    private static final String PREVIOUS = "previous.backup";

    private final Path folder;
    private Frequency frequency = Frequency.EPOCH;
    private boolean doubleCheckpoint;
    private boolean deleteCheckpoint = true;
    private int steps;
    private boolean damaged; // the latest: it must not take the place of the one before

    /** Backs up at the end of each epoch, into a folder of its own, which is made if it is not there. */
    public BackupAndRestore(Path backupDir) {
        this.folder = backupDir.toAbsolutePath();
    }

    /** Backs up at the end of each epoch, into the folder of this name, which is made if it is not there. */
    public BackupAndRestore(String backupDir) {
        this(Path.of(backupDir));
    }

    /** When to back up: {@code "epoch"}. */
    public BackupAndRestore saveFreq(String word) {
        frequency = Frequency.of(word);
        return this;
    }

    /** Backs up each time so many steps are done, and not at the end of an epoch. */
    public BackupAndRestore saveFreq(int batches) {
        frequency = Frequency.of(batches);
        return this;
    }

    /** Whether the backup before the last is kept, and taken should the last one be damaged; false by default. */
    public BackupAndRestore doubleCheckpoint(boolean twice) {
        doubleCheckpoint = twice;
        return this;
    }

    /** Whether the backup is deleted when the training is over; true by default. */
    public BackupAndRestore deleteCheckpoint(boolean delete) {
        deleteCheckpoint = delete;
        return this;
    }

    /** Whether a folder has a backup that a training can go on from. */
    public static boolean isIn(Path backupDir) {
        return Files.exists(backupDir.resolve(LATEST)) || Files.exists(backupDir.resolve(PREVIOUS));
    }

    @Override
    public void onTrainBegin(Training training) {
        steps = 0;
        damaged = false;
        io(() -> AtomicFile.deleteLeftovers(folder));
        read().ifPresent(state -> {
            try {
                training.goOnFrom(state);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The backup in %s is not one of this training. %s. Delete the folder to start anew"
                                .formatted(folder, e.getMessage()),
                        e);
            }
        });
    }

    private Optional<TrainingState> read() {
        Path latest = folder.resolve(LATEST);
        Path previous = folder.resolve(PREVIOUS);
        if (!Files.exists(latest)) {
            return Files.exists(previous) ? Optional.of(BackupFile.read(previous)) : Optional.empty();
        }
        try {
            return Optional.of(BackupFile.read(latest));
        } catch (FileFormatException | UncheckedIOException e) {
            if (!Files.exists(previous)) {
                throw e;
            }
            damaged = true;
            LOG.log(System.Logger.Level.WARNING, "Going on from the backup before the last. {0}", e.getMessage());
            return Optional.of(BackupFile.read(previous));
        }
    }

    @Override
    public void afterTrainBatch(Training training, int batch) {
        steps++;
        if (training.interrupted() || frequency.due(steps)) {
            save(training);
        }
    }

    @Override
    public void afterEpoch(Training training, int epoch) {
        if (frequency.eachEpoch() || training.stopping()) {
            save(training);
        }
    }

    private void save(Training training) {
        steps = 0;
        Path latest = folder.resolve(LATEST);
        if (doubleCheckpoint && !damaged && Files.exists(latest)) {
            io(() -> Files.move(
                    latest,
                    folder.resolve(PREVIOUS),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE));
        }
        BackupFile.write(training.state(), latest);
        damaged = false;
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        if (deleteCheckpoint && !training.interrupted()) {
            io(() -> Files.deleteIfExists(folder.resolve(PREVIOUS)));
            io(() -> Files.deleteIfExists(folder.resolve(LATEST)));
            io(() -> AtomicFile.deleteLeftovers(folder));
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private void io(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The backup in %s cannot be changed: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
