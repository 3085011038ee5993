package dev.sequential.tracking.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The tables of the store, and the migrations by which a store of an older version is brought up to date when it is
 * opened.
 */
final class Schema {
    /** The statements that bring the tables from each version to the next; never changed once published. */
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

    /** The version of the tables that this program reads and writes. */
    static int version() {
        return MIGRATIONS.size();
    }

    /**
     * Connects to the store in a folder, which is made if it is not there, and brings its tables up to date.
     *
     * @throws StoreException if the file is no run store, or was written by a newer program
     */
    static Sql open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("The folder %s cannot be made: %s".formatted(folder, e.getMessage()), e);
        }
        Path file = folder.resolve("runs.sqlite");
        var sql = new Sql(file);
        try {
            migrate(sql, file);
        } catch (RuntimeException | Error e) {
            sql.close();
            throw e;
        }
        return sql;
    }

    /**
     * Migrates the tables to the current version; of several processes at once, the first does it and the others wait.
     */
    private static void migrate(Sql sql, Path file) {
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
