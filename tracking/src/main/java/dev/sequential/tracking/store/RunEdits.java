package dev.sequential.tracking.store;

import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.runs.RunState;
import java.util.ArrayList;
import java.util.List;

/** Changes that people make to recorded runs: tags, notes, the request to stop, removal. */
final class RunEdits {
    private static final int LONGEST_TAG = 64;
    private static final int LONGEST_NOTES = 20_000;

    private final Sql sql;

    RunEdits(Sql sql) {
        this.sql = sql;
    }

    void tags(long run, List<String> tags) {
        List<String> clean = new ArrayList<>();
        for (String tag : tags) {
            String trimmed = tag.strip();
            if (trimmed.isEmpty() || trimmed.length() > LONGEST_TAG || trimmed.matches("(?s).*[\\p{Cntrl},].*")) {
                throw new IllegalArgumentException(
                        "A tag has 1 to %d characters and no comma or control character, got \"%s\""
                                .formatted(LONGEST_TAG, trimmed));
            }
            clean.add(trimmed);
        }
        sql.transaction(() -> {
            sql.update("DELETE FROM tags WHERE run = ?", run);
            clean.forEach(tag -> sql.update("INSERT OR IGNORE INTO tags VALUES (?, ?)", run, tag));
        });
    }

    void notes(long run, String notes) {
        if (notes.length() > LONGEST_NOTES) {
            throw new IllegalArgumentException(
                    "Notes have at most %d characters, got %d".formatted(LONGEST_NOTES, notes.length()));
        }
        sql.update("UPDATE runs SET notes = ? WHERE number = ?", notes, run);
    }

    void requestStop(Run run) {
        if (run.state() != RunState.RUNNING) {
            throw new StoreException("Run %d is not running but %s"
                    .formatted(run.number(), run.state().word()));
        }
        sql.update("UPDATE runs SET stop = 1 WHERE number = ?", run.number());
    }

    void remove(Run run) {
        if (run.state() == RunState.RUNNING) {
            throw new StoreException("Run %d is running: stop it first".formatted(run.number()));
        }
        sql.update("DELETE FROM runs WHERE number = ?", run.number());
    }
}
