package dev.sequential.tracking.runs;

import java.util.Locale;

/** The state of a run: whether it trains, or how it ended. */
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

    /** The name of the state in small letters, as the store keeps it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that a word of {@link #word()} names. */
    public static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
