package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.ConfusionMatrix;
import dev.sequential.tracking.runs.Histogram;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.runs.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All recorded runs: one SQLite file, with pictures and models as files beside it.
 *
 * <pre>{@code
 * try (var store = RunStore.open(Home.standard())) {
 *     store.runs().forEach(run -> System.out.println(run.name() + " " + run.scores().best()));
 * }
 * }</pre>
 *
 * <p>Any number of processes may read and write at once. Methods may be called from any thread.
 */
public final class RunStore implements AutoCloseable {
    private final Path folder;
    private final Sql sql;
    private final RunReader reader;
    private final SeriesReader series;
    private final EpochReader epochs;
    private final RunEdits edits;

    private RunStore(Path folder, Sql sql) {
        this.folder = folder;
        this.sql = sql;
        this.reader = new RunReader(sql);
        this.series = new SeriesReader(sql);
        this.epochs = new EpochReader(sql);
        this.edits = new RunEdits(sql);
    }

    /**
     * The store in a folder, which is made if it is not there.
     *
     * @throws StoreException if the file is no run store, or was written by a newer program
     */
    public static RunStore open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new RunStore(absolute, Schema.open(absolute));
    }

    /** The folder of the store. */
    public Path folder() {
        return folder;
    }

    /** Where the files of a run are kept. */
    public Path folder(long run) {
        return folder.resolve("runs").resolve(Long.toString(run));
    }

    /** All runs, the newest first. */
    public List<Run> runs() {
        return reader.runs();
    }

    /** The numbers of the runs that train now, the newest first; quicker than to look through all. */
    public List<Long> running() {
        return reader.running();
    }

    /**
     * A run by its number.
     *
     * @throws StoreException if there is none
     */
    public Run run(long number) {
        return find(number)
                .orElseThrow(() -> new StoreException(
                        "There is no run %d in %s: see the list with: sequential runs".formatted(number, folder)));
    }

    /** A run by its number, if there is one. */
    public Optional<Run> find(long number) {
        return reader.find(number);
    }

    /** A number that changes whenever another connection has written. */
    public long version() {
        return sql.number("PRAGMA data_version");
    }

    /** The channels of a run, in alphabetical order. */
    public List<Channel> channels(long run) {
        return series.channels(run);
    }

    /** All numbers of a channel; none if the run has no such channel. */
    public Series series(long run, String channel) {
        return series(run, channel, Integer.MAX_VALUE);
    }

    /**
     * The numbers of a channel, averaged over groups of neighbouring steps so that at most about {@code most} are left.
     *
     * @param most at least 1
     */
    public Series series(long run, String channel, int most) {
        return series.series(run, channel, Long.MIN_VALUE, Long.MAX_VALUE, most);
    }

    /**
     * The numbers of the steps {@code from} to {@code to}, both included, averaged so that about {@code most} are left.
     */
    public Series series(long run, String channel, long from, long to, int most) {
        return series.series(run, channel, from, to, most);
    }

    /** The validation accuracy by epoch of all runs, by their numbers, averaged so that at most 40 a run are left. */
    public Map<Long, List<Double>> curves() {
        return reader.curves();
    }

    /** A long text of a run, such as {@code config} or {@code summary}; blank if it has none. */
    public String text(long run, String name) {
        return sql
                .list("SELECT value FROM texts WHERE run = ? AND name = ?", row -> row.getString(1), run, name)
                .stream()
                .findFirst()
                .orElse("");
    }

    /** The misclassified pictures of an epoch. */
    public List<MisclassifiedPicture> pictures(long run, int epoch) {
        return epochs.pictures(run, epoch);
    }

    /** The epochs that have misclassified pictures or a confusion matrix, counted from 1. */
    public List<Integer> pictureEpochs(long run) {
        return sql.list(
                "SELECT epoch FROM confusions WHERE run = ? UNION SELECT epoch FROM pictures WHERE run = ? ORDER BY 1",
                row -> row.getInt(1),
                run,
                run);
    }

    /** The confusion matrix of an epoch, if it was recorded. */
    public Optional<ConfusionMatrix> confusion(long run, int epoch) {
        return epochs.confusion(run, epoch, classes(run));
    }

    /** Names of the classes of a run, by class number. */
    public List<String> classes(long run) {
        String text = text(run, "classes");
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /** The histograms of all weights, epoch by epoch. */
    public List<Histogram> histograms(long run) {
        return epochs.histograms(run);
    }

    /** The names of the files of a run, below its folder. */
    public List<String> files(long run) {
        return sql.list("SELECT file FROM files WHERE run = ? ORDER BY file", row -> row.getString(1), run);
    }

    /** Replaces the tags of a run: each is trimmed, without line breaks and at most 64 characters long. */
    public void tags(long run, List<String> tags) {
        run(run);
        edits.tags(run, tags);
    }

    /** Replaces the notes of a run. */
    public void notes(long run, String notes) {
        run(run);
        edits.notes(run, notes);
    }

    /** Asks the process of a run to end it after its current step. */
    public void requestStop(long run) {
        edits.requestStop(run(run));
    }

    /** Removes a run and its files. */
    public void remove(long run) {
        edits.remove(run(run));
        delete(folder(run));
    }

    /** Deletes a folder, if it is there, with all that is in it; links are deleted, not followed. */
    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> innermostFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files in %s cannot be removed".formatted(folder), e);
        }
    }

    @Override
    public void close() {
        sql.close();
    }
}
