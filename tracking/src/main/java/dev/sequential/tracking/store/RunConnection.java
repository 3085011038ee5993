package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.Histogram;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import dev.sequential.tracking.runs.RunProgress;
import dev.sequential.tracking.runs.RunState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A connection to the store through which one training is recorded: it makes the run, or goes on with one, and inserts
 * what belongs to it into the tables. Used by one thread at a time.
 */
public final class RunConnection implements AutoCloseable {
    private static final long SCORES_MILLIS = 1000;

    private final Sql sql;
    private final Path folder;
    private final long number;
    private final Map<String, Long> channels = new HashMap<>();
    private boolean scoresOutdated;
    private long scored;

    /** Takes an open connection to the store over, and closes it in the end. */
    RunConnection(Sql sql, Path store, RunStart start) {
        this.sql = sql;
        try {
            number = start.write(sql);
        } catch (RuntimeException | Error e) {
            sql.close();
            throw e;
        }
        folder = store.resolve("runs").resolve(Long.toString(number));
    }

    /**
     * Makes a run in the store of a folder, which is made if it is not there, or goes on with one.
     *
     * @throws StoreException if the store cannot be used
     * @throws IllegalArgumentException if the run to go on with is unknown
     */
    public static RunConnection begin(Path store, RunStart start) {
        return new RunConnection(Schema.open(store), store, start);
    }

    /** The number of the run. */
    public long number() {
        return number;
    }

    /** Where the files of the run are kept. */
    public Path folder() {
        return folder;
    }

    /**
     * Writes all that a body writes, or if it throws, nothing of it.
     *
     * @throws StoreException if the store cannot be used now; the body can be run again later
     */
    public void transaction(Runnable body) {
        try {
            sql.transaction(body);
        } catch (StoreException e) {
            channels.clear(); // rows that were inserted are gone
            scoresOutdated = true;
            throw e;
        }
    }

    /**
     * Inserts a number of a channel, which is made by its first number.
     *
     * @param axis {@link Channel#EPOCH} or {@link Channel#STEP}
     * @param step the epoch, counted from 1, or the step of the training
     * @param at when it was measured, in milliseconds since 1970
     */
    public void point(String channel, String axis, long step, long at, double value) {
        Long known = channels.get(channel);
        long id = known == null ? channel(channel, axis) : known;
        sql.update("INSERT OR REPLACE INTO points VALUES (?, ?, ?, ?)", id, step, at, value);
        scoresOutdated |= axis.equals(Channel.EPOCH);
    }

    private long channel(String channel, String axis) {
        sql.update("INSERT OR IGNORE INTO channels (run, name, axis) VALUES (?, ?, ?)", number, channel, axis);
        long id = sql.number("SELECT id FROM channels WHERE run = ? AND name = ?", number, channel);
        channels.put(channel, id);
        return id;
    }

    /** Inserts a long text, such as {@code summary}. */
    public void text(String name, String text) {
        sql.update("INSERT OR REPLACE INTO texts VALUES (?, ?, ?)", number, name, text);
    }

    /**
     * Inserts the confusion matrix of an epoch.
     *
     * @param epoch counted from 1
     * @param counts row by true class, column by predicted class
     */
    public void confusion(int epoch, int[][] counts) {
        String rows = Arrays.stream(counts).map(RunConnection::joined).collect(Collectors.joining(";"));
        sql.update("INSERT OR REPLACE INTO confusions VALUES (?, ?, ?)", number, epoch, rows);
    }

    private static String joined(int[] counts) {
        return Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    /** Inserts a misclassified picture, whose file is there already. */
    public void picture(MisclassifiedPicture picture) {
        sql.update(
                "INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                picture.epoch(),
                picture.index(),
                picture.name(),
                picture.description(),
                picture.actual(),
                picture.predicted(),
                picture.file());
    }

    /** Inserts the histogram of a weight. */
    public void histogram(Histogram histogram) {
        sql.update(
                "INSERT OR REPLACE INTO histograms VALUES (?, ?, ?, ?, ?, ?)",
                number,
                histogram.epoch(),
                histogram.weight(),
                histogram.low(),
                histogram.high(),
                joined(histogram.counts()));
    }

    /** Lists a file in the folder of the run. */
    public void file(String name, long bytes) {
        sql.update("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", number, name, bytes);
    }

    /**
     * Deletes what the run had recorded beyond the point where it now goes on.
     *
     * @param epoch the last epoch that is kept, counted from 1
     * @param step the last step that is kept
     */
    public void truncate(int epoch, long step) {
        truncatePoints(Channel.EPOCH, epoch);
        truncatePoints(Channel.STEP, step);
        for (String table : List.of("pictures", "confusions", "histograms")) {
            sql.update("DELETE FROM " + table + " WHERE run = ? AND epoch > ?", number, epoch);
        }
        scoresOutdated = true;
    }

    private void truncatePoints(String axis, long last) {
        sql.update(
                "DELETE FROM points WHERE step > ? AND channel IN (SELECT id FROM channels WHERE run = ? AND axis = ?)",
                last,
                number,
                axis);
    }

    /**
     * Updates the scores of the run if numbers of epochs have come since, at most once a second.
     *
     * @param now milliseconds since 1970
     * @param last whether nothing follows, so that it is done even within the same second
     */
    public void updateScores(long now, boolean last) {
        if (scoresOutdated && (last || now - scored >= SCORES_MILLIS)) {
            ScoreColumns.update(sql, number);
            scored = now;
            scoresOutdated = false;
        }
    }

    /** Notes that the process is alive, and how far the training has come. */
    public void heartbeat(long now, RunProgress progress) {
        sql.update(
                "UPDATE runs SET heartbeat = ?, epoch = ?, epochs = ?, step = ?, steps = ? WHERE number = ?",
                now,
                progress.epoch(),
                progress.epochs(),
                progress.step(),
                progress.steps(),
                number);
    }

    /** Notes how the run ended. */
    public void end(RunState state, String reason) {
        sql.update(
                "UPDATE runs SET state = ?, reason = ?, ended = ? WHERE number = ?",
                state.word(),
                reason,
                System.currentTimeMillis(),
                number);
    }

    /** Whether someone has asked for the training to end: {@link RunStore#requestStop}. */
    public boolean stopRequested() {
        return sql.number("SELECT stop FROM runs WHERE number = ?", number) != 0;
    }

    @Override
    public void close() {
        sql.close();
    }
}
