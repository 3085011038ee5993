package dev.sequential.tracking;

import dev.sequential.tracking.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what of a run could not be recorded, and logs it: each kind of trouble once when it begins, and what is
 * missing when the run ends.
 */
final class RecordingGaps {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");

    private final long run;
    private final AtomicLong dropped = new AtomicLong();
    private long parts;
    private long waiting;
    private String reason = "";

    RecordingGaps(long run) {
        this.run = run;
    }

    /** Counts an entry that was dropped, because the queue for a store that cannot be used was full. */
    void dropped() {
        dropped.incrementAndGet();
    }

    /** Counts a picture, a file or a measurement that could not be made, and is left out. */
    void part(RuntimeException why) {
        parts++;
        if (parts == 1) {
            LOG.log(System.Logger.Level.WARNING, "A part of run {0} is left out: {1}", run, why.getMessage());
        }
        reason = String.valueOf(why.getMessage());
    }

    /** Notes that the store cannot be used, so that entries wait. */
    void store(StoreException why) {
        if (waiting == 0) {
            LOG.log(System.Logger.Level.WARNING, "Run {0} cannot be recorded for now: {1}", run, why.getMessage());
        }
        waiting++;
        reason = String.valueOf(why.getMessage());
    }

    /** Notes that the store can be used again. */
    void recovered() {
        waiting = 0;
    }

    /**
     * Logs what is missing, if anything is.
     *
     * @param unwritten how many entries still waited for the store in the end; the last of them is how the run ended
     */
    void end(long unwritten) {
        List<String> missing = new ArrayList<>();
        if (parts > 0) {
            missing.add(parts + " pictures or files");
        }
        long numbers = dropped.get() + Math.max(0, unwritten - 1);
        if (numbers > 0) {
            missing.add(numbers + " numbers or notes");
        }
        if (unwritten > 0) {
            missing.add("how it ended");
        }
        if (!missing.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Run {0} is not whole, missing are: {1}. {2}",
                    run,
                    String.join(", ", missing),
                    reason);
        }
    }
}
