package dev.sequential.tracking;

import java.sql.SQLException;
import java.util.Map;
import org.sqlite.SQLiteErrorCode;

/** What a user can do about a store that SQLite cannot use. */
final class WayOut {
    private static final String ELSEWHERE = "name another folder in SEQUENTIAL_HOME";
    private static final Map<SQLiteErrorCode, String> KNOWN = Map.of(
            SQLiteErrorCode.SQLITE_BUSY, "another program keeps it locked: end that program, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_FULL, "make room on that disk, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_READONLY, "allow yourself to write there, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_CANTOPEN, "allow yourself to write there, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_NOTADB, "move it away, and a new one is made, or " + ELSEWHERE,
            SQLiteErrorCode.SQLITE_CORRUPT, "move it away, and a new one is made, or " + ELSEWHERE);

    private WayOut() {}

    /** A sentence's end, from its colon on; empty where nothing is known. */
    static String of(SQLException e) {
        int primary = e.getErrorCode() & 0xff; // the bits above say more of the same kind
        String known = KNOWN.get(SQLiteErrorCode.getErrorCode(primary));
        return known == null ? "" : ". Way out: " + known;
    }
}
