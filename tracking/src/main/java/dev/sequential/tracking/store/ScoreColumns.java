package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.RunScores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The columns of the table {@code runs} with the scores of each run, derived from its points so that a long list of
 * runs is read without them. SQLite stores NaN as NULL, which here means that nothing was measured; so a validation
 * loss that is NaN is stored as infinity.
 */
final class ScoreColumns {
    /** Updates the columns of all runs; a WHERE clause may be appended. */
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

    /** Updates the columns of one run. */
    static void update(Sql sql, long run) {
        sql.update(UPDATE + " WHERE number = ?", run);
    }

    /** Reads the scores out of a row. */
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

    /** Reads the validation accuracy by epoch out of a row, averaged to at most 40 numbers. */
    static List<Double> curve(ResultSet row) throws SQLException {
        String text = row.getString("curve");
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
    }
}
