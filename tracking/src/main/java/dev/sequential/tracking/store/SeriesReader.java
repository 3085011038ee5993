package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the channels of runs, and their numbers, out of the tables. */
final class SeriesReader {
    private final Sql sql;

    SeriesReader(Sql sql) {
        this.sql = sql;
    }

    List<Channel> channels(long run) {
        return sql.list(
                "SELECT name, axis, (SELECT COUNT(*) FROM points WHERE channel = id) FROM channels WHERE run = ? ORDER BY name",
                row -> new Channel(row.getString(1), row.getString(2), row.getLong(3)),
                run);
    }

    Series series(long run, String channel, long from, long to, int most) {
        long id = sql.number("SELECT id FROM channels WHERE run = ? AND name = ?", run, channel);
        long least = sql.number("SELECT MIN(step) FROM points WHERE channel = ? AND step >= ?", id, from);
        long last = sql.number("SELECT MAX(step) FROM points WHERE channel = ? AND step <= ?", id, to);
        long width = Math.max(1, (last - least + most) / most);
        List<double[]> rows = width == 1
                ? sql.list(
                        "SELECT step, value FROM points WHERE channel = ? AND step BETWEEN ? AND ? ORDER BY step",
                        row -> new double[] {row.getLong(1), value(row, 2), value(row, 2), value(row, 2)},
                        id,
                        from,
                        to)
                : sql.list(
                        "SELECT MAX(step), AVG(value), MIN(value), MAX(value) FROM points WHERE channel = ?"
                                + " AND step BETWEEN ? AND ? GROUP BY (step - ?) / ? ORDER BY 1",
                        row -> new double[] {row.getLong(1), value(row, 2), value(row, 3), value(row, 4)},
                        id,
                        from,
                        to,
                        least,
                        width);
        return new Series(
                rows.stream().mapToLong(row -> (long) row[0]).toArray(),
                rows.stream().mapToDouble(row -> row[1]).toArray(),
                rows.stream().mapToDouble(row -> row[2]).toArray(),
                rows.stream().mapToDouble(row -> row[3]).toArray());
    }

    /** A number that may be NaN, which SQLite stores as NULL. */
    private static double value(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
