package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.Liveness;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is known of a run when it begins.
 *
 * @param resumed the number of the run that goes on; empty for a new one
 * @param name of the run
 * @param tags free words
 * @param notes free text
 * @param properties short facts, by name
 * @param texts long ones, by name
 */
public record RunStart(
        OptionalLong resumed,
        String name,
        List<String> tags,
        String notes,
        Map<String, String> properties,
        Map<String, String> texts) {
    /** Inserts a new run into the tables, or updates the one that goes on, and returns its number. */
    long write(Sql sql) {
        long now = System.currentTimeMillis();
        long pid = ProcessHandle.current().pid();
        long[] run = new long[1];
        sql.transaction(() -> {
            if (resumed.isPresent()) {
                run[0] = resumed.getAsLong();
                int known = sql.update(
                        "UPDATE runs SET paused = paused + MAX(0, ? - MAX(ended, heartbeat)), state = 'running', ended = 0,"
                                + " heartbeat = ?, host = ?, pid = ?, reason = '', stop = 0 WHERE number = ?",
                        now,
                        now,
                        Liveness.thisHost(),
                        pid,
                        run[0]);
                if (known == 0) {
                    throw new IllegalArgumentException("There is no run %d to go on with".formatted(run[0]));
                }
            } else {
                sql.update(
                        "INSERT INTO runs (name, state, started, heartbeat, host, pid, notes) VALUES (?, 'running', ?, ?, ?, ?, ?)",
                        name,
                        now,
                        now,
                        Liveness.thisHost(),
                        pid,
                        notes);
                run[0] = sql.number("SELECT last_insert_rowid()");
            }
            properties.forEach((key, value) ->
                    sql.update("INSERT OR REPLACE INTO properties VALUES (?, ?, ?)", run[0], key, value));
            texts.forEach(
                    (key, value) -> sql.update("INSERT OR REPLACE INTO texts VALUES (?, ?, ?)", run[0], key, value));
            tags.forEach(tag -> sql.update("INSERT OR IGNORE INTO tags VALUES (?, ?)", run[0], tag));
        });
        return run[0];
    }
}
