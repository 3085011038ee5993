package dev.sequential.tracking.store;

import java.nio.file.Path;

/** Another program that has the file of a store open, and does with its tables what a test needs. */
public final class OtherProgram implements AutoCloseable {
    private final Sql sql;

    /** Opens the file of a store that is there already. */
    public OtherProgram(Path store) {
        sql = new Sql(store.resolve("runs.sqlite"));
    }

    public void execute(String statement) {
        sql.execute(statement);
    }

    @Override
    public void close() {
        sql.close();
    }
}
