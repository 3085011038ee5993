package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.Liveness;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.runs.RunProgress;
import dev.sequential.tracking.runs.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads runs out of the tables. */
final class RunReader {
    private final Sql sql;

    RunReader(Sql sql) {
        this.sql = sql;
    }

    List<Run> runs() {
        return read("", new Object[0]);
    }

    List<Long> running() {
        return sql
                .list(
                        "SELECT * FROM runs WHERE state = 'running' ORDER BY number DESC",
                        row -> run(row, List.of(), Map.of()))
                .stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .map(Run::number)
                .toList();
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
                row -> tags.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                        .add(row.getString(2)),
                arguments);
        return sql.list(
                "SELECT * FROM runs" + where + " ORDER BY number DESC",
                row -> run(
                        row,
                        tags.getOrDefault(row.getLong(1), List.of()),
                        properties.getOrDefault(row.getLong(1), Map.of())),
                arguments);
    }

    private static Run run(ResultSet row, List<String> tags, Map<String, String> properties) throws SQLException {
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
                Duration.ofMillis(Math.max(0, until - started.toEpochMilli() - row.getLong("paused"))),
                new RunProgress(row.getInt("epoch"), row.getInt("epochs"), row.getInt("step"), row.getInt("steps")),
                row.getString("reason"),
                row.getString("notes"),
                tags,
                properties,
                ScoreColumns.scores(row));
    }

    Map<Long, List<Double>> curves() {
        Map<Long, List<Double>> curves = new HashMap<>();
        sql.list("SELECT number, curve FROM runs", row -> curves.put(row.getLong(1), ScoreColumns.curve(row)));
        return curves;
    }
}
