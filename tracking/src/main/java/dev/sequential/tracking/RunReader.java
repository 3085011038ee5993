package dev.sequential.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads runs out of the tables. */
final class RunReader {
    private final Sql sql;

    RunReader(Sql sql) {
        this.sql = sql;
    }

    List<Run> runs() {
        return read("", new Object[0]);
    }

    Optional<Run> find(long number) {
        return read(" WHERE number = ?", new Object[] {number}).stream().findFirst();
    }

    private List<Run> read(String where, Object[] arguments) {
        String ofRun = where.replace("number", "run");
        Map<Long, Map<String, String>> properties = new HashMap<>();
        sql.list(
                "SELECT run, name, value FROM properties" + ofRun + " ORDER BY run, rowid",
                row -> properties
                        .computeIfAbsent(row.getLong(1), unused -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getString(3)),
                arguments);
        Map<Long, List<String>> tags = new HashMap<>();
        sql.list(
                "SELECT run, tag FROM tags" + ofRun + " ORDER BY run, tag",
                row -> tags.computeIfAbsent(row.getLong(1), unused -> new java.util.ArrayList<>())
                        .add(row.getString(2)),
                arguments);
        Map<Long, Scores> scores = scores(where, arguments);
        return sql.list(
                "SELECT number, name, state, started, ended, heartbeat, host, pid, epoch, epochs, step, steps, reason, notes FROM runs"
                        + where + " ORDER BY number DESC",
                row -> run(
                        row,
                        tags.getOrDefault(row.getLong(1), List.of()),
                        properties.getOrDefault(row.getLong(1), Map.of()),
                        scores.getOrDefault(row.getLong(1), Scores.NONE)),
                arguments);
    }

    private static Run run(ResultSet row, List<String> tags, Map<String, String> properties, Scores scores)
            throws SQLException {
        RunState written = RunState.of(row.getString("state"));
        long heartbeat = row.getLong("heartbeat");
        RunState state =
                written == RunState.RUNNING && !Liveness.alive(row.getString("host"), row.getLong("pid"), heartbeat)
                        ? RunState.LOST
                        : written;
        long ended = row.getLong("ended");
        long until = ended > 0 ? ended : state == RunState.RUNNING ? System.currentTimeMillis() : heartbeat;
        Instant started = Instant.ofEpochMilli(row.getLong("started"));
        return new Run(
                row.getLong("number"),
                row.getString("name"),
                state,
                started,
                Duration.ofMillis(Math.max(0, until - started.toEpochMilli())),
                new Progress(row.getInt("epoch"), row.getInt("epochs"), row.getInt("step"), row.getInt("steps")),
                row.getString("reason"),
                row.getString("notes"),
                tags,
                properties,
                scores);
    }

    private Map<Long, Scores> scores(String where, Object[] arguments) {
        String chosen = where.isEmpty() ? "" : " AND c.run = ?";
        Map<Long, Scores> found = new HashMap<>();
        // SQLite takes the other columns of a MAX from the row that has it.
        sql.list(
                "SELECT c.run, MAX(p.value) AS best, p.step FROM channels c JOIN points p ON p.channel = c.id"
                        + " WHERE c.name = 'Accuracy validation'" + chosen + " GROUP BY c.id",
                row -> found.put(
                        row.getLong(1),
                        new Scores(
                                OptionalDouble.of(value(row, 2)),
                                row.getInt(3),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                arguments);
        sql.list(
                "SELECT c.run, c.name, p.value, MAX(p.step) FROM channels c JOIN points p ON p.channel = c.id"
                        + " WHERE c.name IN ('Accuracy validation', 'Accuracy training', 'Log-loss validation', 'Loss validation')"
                        + chosen + " GROUP BY c.id",
                row -> found.merge(
                        row.getLong(1),
                        with(Scores.NONE, row.getString(2), value(row, 3)),
                        (known, one) -> new Scores(
                                known.best(),
                                known.bestEpoch(),
                                one.last().isPresent() ? one.last() : known.last(),
                                one.training().isPresent() ? one.training() : known.training(),
                                one.loss().isPresent() ? one.loss() : known.loss())),
                arguments);
        return found;
    }

    private static Scores with(Scores scores, String channel, double value) {
        OptionalDouble number = OptionalDouble.of(value);
        return switch (channel) {
            case "Accuracy validation" ->
                new Scores(scores.best(), scores.bestEpoch(), number, scores.training(), scores.loss());
            case "Accuracy training" ->
                new Scores(scores.best(), scores.bestEpoch(), scores.last(), number, scores.loss());
            default -> new Scores(scores.best(), scores.bestEpoch(), scores.last(), scores.training(), number);
        };
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

    Map<Long, List<Double>> curves(String channel, int most) {
        Map<Long, List<Double>> curves = new HashMap<>();
        sql.list(
                "SELECT c.run, AVG(p.value) FROM channels c JOIN points p ON p.channel = c.id"
                        + " WHERE c.name = ? GROUP BY c.run, p.step * ? / (1 + MAX(?, (SELECT MAX(step) FROM points WHERE channel = c.id)))"
                        + " ORDER BY c.run, p.step",
                row -> curves.computeIfAbsent(row.getLong(1), unused -> new java.util.ArrayList<>())
                        .add(row.getDouble(2)),
                channel,
                most,
                most - 1);
        return curves;
    }

    List<WrongPicture> pictures(long run, int epoch) {
        return sql.list(
                "SELECT epoch, sample, name, description, actual, predicted, file FROM pictures WHERE run = ? AND epoch = ? ORDER BY sample",
                row -> new WrongPicture(
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

    Optional<Confusion> confusion(long run, int epoch, List<String> classes) {
        return sql
                .list(
                        "SELECT counts FROM confusions WHERE run = ? AND epoch = ?",
                        row -> Arrays.stream(row.getString(1).split(";", -1))
                                .map(RunReader::numbers)
                                .toArray(int[][]::new),
                        run,
                        epoch)
                .stream()
                .findFirst()
                .map(counts -> new Confusion(epoch, classes, counts));
    }

    List<Histogram> histograms(long run) {
        return sql.list(
                "SELECT epoch, weight, low, high, counts FROM histograms WHERE run = ? ORDER BY epoch",
                row -> new Histogram(
                        row.getInt(1), row.getString(2), row.getDouble(3), row.getDouble(4), numbers(row.getString(5))),
                run);
    }

    /** SQLite keeps NaN as NULL. */
    private static double value(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
