package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.ConfusionMatrix;
import dev.sequential.tracking.runs.Histogram;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the misclassified pictures, confusion matrices and histograms of epochs out of the tables. */
final class EpochReader {
    private final Sql sql;

    EpochReader(Sql sql) {
        this.sql = sql;
    }

    List<MisclassifiedPicture> pictures(long run, int epoch) {
        return sql.list(
                "SELECT epoch, sample, name, description, actual, predicted, file FROM pictures WHERE run = ? AND epoch = ? ORDER BY sample",
                row -> new MisclassifiedPicture(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7)),
                run,
                epoch);
    }

    Optional<ConfusionMatrix> confusion(long run, int epoch, List<String> classes) {
        return sql
                .list(
                        "SELECT counts FROM confusions WHERE run = ? AND epoch = ?",
                        row -> Arrays.stream(row.getString(1).split(";", -1))
                                .map(EpochReader::numbers)
                                .toArray(int[][]::new),
                        run,
                        epoch)
                .stream()
                .findFirst()
                .map(counts -> new ConfusionMatrix(epoch, classes, counts));
    }

    List<Histogram> histograms(long run) {
        return sql.list(
                "SELECT epoch, weight, low, high, counts FROM histograms WHERE run = ? ORDER BY epoch",
                row -> new Histogram(
                        row.getInt(1), row.getString(2), row.getDouble(3), row.getDouble(4), numbers(row.getString(5))),
                run);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
