package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.RunScores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the list of runs says of a run's numbers, kept in its row, so that the list of a large store is read without
 * looking at its points. SQLite keeps NaN as NULL: a loss that is NaN is told from none by an infinite one.
 */
final class ScoreColumns {
    /** Derives the columns from the points of all runs; a condition may follow. */
    static final String UPDATE = """
            UPDATE runs SET
              best = (SELECT MAX(value) FROM points WHERE channel =
                (SELECT id FROM channels WHERE run = number AND name = 'Accuracy validation')),
              best_epoch = coalesce((SELECT step FROM points WHERE channel =
                (SELECT id FROM channels WHERE run = number AND name = 'Accuracy validation')
                ORDER BY value DESC, step LIMIT 1), 0),
              last = (SELECT value FROM points WHERE channel =
                (SELECT id FROM channels WHERE run = number AND name = 'Accuracy validation')
                ORDER BY step DESC LIMIT 1),
              training = (SELECT value FROM points WHERE channel =
                (SELECT id FROM channels WHERE run = number AND name = 'Accuracy training')
                ORDER BY step DESC LIMIT 1),
              loss = (SELECT coalesce(value, 9e999) FROM points WHERE channel =
                (SELECT id FROM channels WHERE run = number AND name IN ('Log-loss validation', 'Loss validation'))
                ORDER BY step DESC LIMIT 1),
              curve = (SELECT group_concat(mean) FROM (SELECT round(AVG(value), 4) AS mean FROM points WHERE channel =
                (SELECT id FROM channels WHERE run = number AND name = 'Accuracy validation')
                GROUP BY (step - 1) * 40 / MAX(40, epochs) ORDER BY MIN(step)))""";

    private ScoreColumns() {}

    /** Derives the columns of one run. */
    static void update(Sql sql, long run) {
        sql.update(UPDATE + " WHERE number = ?", run);
    }

    static RunScores scores(ResultSet row) throws SQLException {
        return new RunScores(
                number(row, "best"),
                row.getInt("best_epoch"),
                number(row, "last"),
                number(row, "training"),
                number(row, "loss"));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** At most 40 numbers. */
    static List<Double> curve(ResultSet row) throws SQLException {
        String text = row.getString("curve");
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
    }
}
