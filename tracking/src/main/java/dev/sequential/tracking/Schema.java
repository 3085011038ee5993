package dev.sequential.tracking;

import java.nio.file.Path;
import java.util.List;

/** The tables of a run store. A store of an older version is brought up to date when it is opened. */
final class Schema {
    /** What each version adds to the one before; never changed once published. */
    private static final List<String> MIGRATIONS =
            List.of("""
            CREATE TABLE runs (
              number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, state TEXT NOT NULL,
              started INTEGER NOT NULL, ended INTEGER NOT NULL DEFAULT 0, heartbeat INTEGER NOT NULL,
              host TEXT NOT NULL, pid INTEGER NOT NULL, epoch INTEGER NOT NULL DEFAULT 0,
              epochs INTEGER NOT NULL DEFAULT 0, step INTEGER NOT NULL DEFAULT 0, steps INTEGER NOT NULL DEFAULT 0,
              reason TEXT NOT NULL DEFAULT '', notes TEXT NOT NULL DEFAULT '', stop INTEGER NOT NULL DEFAULT 0);
            CREATE TABLE properties (
              run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, name TEXT NOT NULL, value TEXT NOT NULL,
              PRIMARY KEY (run, name));
            CREATE TABLE texts (
              run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, name TEXT NOT NULL, value TEXT NOT NULL,
              PRIMARY KEY (run, name)) WITHOUT ROWID;
            CREATE TABLE tags (
              run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, tag TEXT NOT NULL,
              PRIMARY KEY (run, tag)) WITHOUT ROWID;
            CREATE TABLE channels (
              id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
              name TEXT NOT NULL, axis TEXT NOT NULL, UNIQUE (run, name));
            CREATE TABLE points (
              channel INTEGER NOT NULL REFERENCES channels ON DELETE CASCADE, step INTEGER NOT NULL,
              at INTEGER NOT NULL, value REAL, PRIMARY KEY (channel, step)) WITHOUT ROWID;
            CREATE TABLE pictures (
              run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, epoch INTEGER NOT NULL,
              sample INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, actual INTEGER NOT NULL,
              predicted INTEGER NOT NULL, file TEXT NOT NULL, PRIMARY KEY (run, epoch, sample)) WITHOUT ROWID;
            CREATE TABLE confusions (
              run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, epoch INTEGER NOT NULL,
              counts TEXT NOT NULL, PRIMARY KEY (run, epoch)) WITHOUT ROWID;
            CREATE TABLE histograms (
              run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, epoch INTEGER NOT NULL, weight TEXT NOT NULL,
              low REAL NOT NULL, high REAL NOT NULL, counts TEXT NOT NULL,
              PRIMARY KEY (run, epoch, weight)) WITHOUT ROWID;
            CREATE TABLE files (
              run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, file TEXT NOT NULL, bytes INTEGER NOT NULL,
              PRIMARY KEY (run, file)) WITHOUT ROWID;
            """, """
            ALTER TABLE runs ADD COLUMN best REAL;
            ALTER TABLE runs ADD COLUMN best_epoch INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE runs ADD COLUMN last REAL;
            ALTER TABLE runs ADD COLUMN training REAL;
            ALTER TABLE runs ADD COLUMN loss REAL;
            ALTER TABLE runs ADD COLUMN curve TEXT;
            """ + ScoreColumns.UPDATE, "ALTER TABLE runs ADD COLUMN paused INTEGER NOT NULL DEFAULT 0");

    private Schema() {}

    static int version() {
        return MIGRATIONS.size();
    }

    /** Brings a store up to date. Several processes may do so at once: the first does it, the others wait. */
    static void migrate(Sql sql, Path file) {
        if (sql.number("PRAGMA user_version") == version()) {
            return;
        }
        sql.transaction(() -> {
            long found = sql.number("PRAGMA user_version");
            if (found > version()) {
                throw new StoreException(
                        "%s has version %d, and this program knows versions up to %d: use the newer program, or name another folder in SEQUENTIAL_HOME"
                                .formatted(file, found, version()));
            }
            for (int i = (int) found; i < version(); i++) {
                for (String statement : MIGRATIONS.get(i).split(";", -1)) {
                    if (!statement.isBlank()) {
                        sql.execute(statement);
                    }
                }
            }
            sql.execute("PRAGMA user_version=" + version());
        });
    }
}
