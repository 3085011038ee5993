package dev.sequential.tracking;

import java.util.HashMap;
import java.util.Map;

/** Writes the numbers of a run into the tables, and what the list of runs says of them; used by one thread. */
final class Points {
    private static final long SCORES_MILLIS = 1000;

    private final Sql sql;
    private final long run;
    private final Map<String, Long> channels = new HashMap<>();
    private boolean changed;
    private long derived;

    Points(Sql sql, long run) {
        this.sql = sql;
        this.run = run;
    }

    void insert(String channel, String axis, long step, long at, double value) {
        Long known = channels.get(channel);
        long id = known == null ? channel(channel, axis) : known;
        sql.update("INSERT OR REPLACE INTO points VALUES (?, ?, ?, ?)", id, step, at, value);
        changed |= axis.equals(Channel.EPOCH);
    }

    private long channel(String channel, String axis) {
        sql.update("INSERT OR IGNORE INTO channels (run, name, axis) VALUES (?, ?, ?)", run, channel, axis);
        long id = sql.number("SELECT id FROM channels WHERE run = ? AND name = ?", run, channel);
        channels.put(channel, id);
        return id;
    }

    /** Removes what a run that goes on had recorded beyond the end of an epoch. */
    void forgetAfter(int epoch, long step) {
        Forgetting.after(sql, run, epoch, step);
        changed = true;
    }

    /** Derives what the list says if numbers of epochs have come, once a second; in the end, of all that have come. */
    void derive(long now, boolean end) {
        if (changed && (end || now - derived >= SCORES_MILLIS)) {
            ScoreColumns.update(sql, run);
            derived = now;
            changed = false;
        }
    }

    /** After a transaction that was undone: what it had written has to be written again. */
    void undone() {
        channels.clear();
        changed = true;
    }
}
