package dev.sequential.tracking.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A connection to a SQLite file, used by one thread at a time; others wait. */
final class Sql implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private static final String ELSEWHERE = "name another folder in SEQUENTIAL_HOME";
    private static final Map<SQLiteErrorCode, String> WAYS_OUT = Map.of(
            SQLiteErrorCode.SQLITE_BUSY, "another program keeps it locked: end that program, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_FULL, "make room on that disk, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_READONLY, "allow yourself to write there, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_CANTOPEN, "allow yourself to write there, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_NOTADB, "move it away, and a new one is made, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_CORRUPT, "move it away, and a new one is made, or " + ELSEWHERE);

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** Reads one row of a result. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Sql(Path file) {
        this.file = file;
        SqliteLibrary.prepare();
        try {
            connection = JDBC.createConnection("jdbc:sqlite:" + file, settings());
        } catch (SQLException e) {
            throw trouble(e);
        }
        execute("PRAGMA busy_timeout=" + BUSY_MILLIS);
        execute("PRAGMA journal_mode=WAL");
        execute("PRAGMA synchronous=NORMAL");
        execute("PRAGMA foreign_keys=ON");
    }

    /**
     * Settings of the driver: it does not fetch generated keys, which would take a tenth of the time of each statement.
     */
    private static Properties settings() {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        return config.toProperties();
    }

    /** Runs a statement that returns nothing. */
    synchronized void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Runs a statement that changes rows, and returns how many. */
    synchronized int update(String sql, Object... arguments) {
        try {
            return prepare(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Runs a query and reads each row of its result. */
    synchronized <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        try (ResultSet results = prepare(sql, arguments).executeQuery()) {
            List<T> list = new ArrayList<>();
            while (results.next()) {
                list.add(row.read(results));
            }
            return list;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Runs a query for one number; 0 if it returns no row, or NULL. */
    synchronized long number(String sql, Object... arguments) {
        List<Long> found = list(sql, row -> row.getLong(1), arguments);
        return found.isEmpty() ? 0 : found.get(0);
    }

    /** Commits what a body changes, or if it throws, rolls all of it back. */
    synchronized void transaction(Runnable body) {
        execute("BEGIN IMMEDIATE");
        try {
            body.run();
            execute("COMMIT");
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable why) {
        try {
            execute("ROLLBACK");
        } catch (StoreException e) {
            why.addSuppressed(e); // a full disk, for one, has undone it already
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private StoreException trouble(SQLException e) {
        return new StoreException(
                "The run store %s cannot be used: %s%s".formatted(file, e.getMessage(), wayOut(e)), e);
    }

    /** What the user can do about an error, as the end of a sentence; empty where nothing is known. */
    private static String wayOut(SQLException e) {
        int primary = e.getErrorCode() & 0xff; // the bits above say more of the same kind
        String known = WAYS_OUT.get(SQLiteErrorCode.getErrorCode(primary));
        return known == null ? "" : ". Way out: " + known;
    }

    @Override
    public synchronized void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }
}
