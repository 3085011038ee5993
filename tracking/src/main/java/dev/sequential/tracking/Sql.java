package dev.sequential.tracking;

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

/** One connection to a SQLite file, for one thread at a time; others wait. */
final class Sql implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** Reads a row. */
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

    /** Keys are made here or asked for; to look for them after each statement would be a tenth of its time. */
    private static Properties settings() {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        return config.toProperties();
    }

    /** Runs statements that return nothing. */
    synchronized void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    synchronized int update(String sql, Object... arguments) {
        try {
            return prepare(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

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

    synchronized long number(String sql, Object... arguments) {
        List<Long> found = list(sql, row -> row.getLong(1), arguments);
        return found.isEmpty() ? 0 : found.get(0);
    }

    /** Runs all of it, or if it throws, none. */
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
                "The run store %s cannot be used: %s%s".formatted(file, e.getMessage(), WayOut.of(e)), e);
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
