package dev.sequential.tracking;

import java.util.List;

/** Removes what a run that goes on had recorded beyond the end of an epoch. */
final class Forgetting {
    private Forgetting() {}

    /**
     * Removes it.
     *
     * @param epoch epochs that are kept
     * @param step steps that are kept
     */
    static void after(Sql sql, long run, int epoch, long step) {
        points(sql, run, Channel.EPOCH, epoch);
        points(sql, run, Channel.STEP, step);
        for (String table : List.of("pictures", "confusions", "histograms")) {
            sql.update("DELETE FROM " + table + " WHERE run = ? AND epoch > ?", run, epoch);
        }
    }

    private static void points(Sql sql, long run, String axis, long last) {
        sql.update(
                "DELETE FROM points WHERE step > ? AND channel IN (SELECT id FROM channels WHERE run = ? AND axis = ?)",
                last,
                run,
                axis);
    }
}
