package dev.sequential.tracking.runs;

import java.util.Locale;

/** How a run stands. */
public enum RunState {
    /** It trains, and was heard of within the last seconds. */
    RUNNING,
    /** It came to its last epoch. */
    FINISHED,
    /** An error ended it. */
    FAILED,
    /** Someone, or a callback, ended it early. */
    STOPPED,
    /** It was running, but its process has ended or has not been heard of for a while. */
    LOST;

    /** The word for it, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
