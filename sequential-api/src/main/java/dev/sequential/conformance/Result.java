package dev.sequential.conformance;

import java.util.Locale;

/**
 * How a case went.
 *
 * @param name the folder and the name of the case, such as {@code layers/conv2d}
 * @param state passed, failed or unsupported
 * @param error the largest difference relative to the largest magnitude of its array
 * @param detail what differed, what is not supported, or what was not compared; empty for most cases that passed
 */
public record Result(String name, State state, double error, String detail) {
    /** How a case went. */
    public enum State {
        /** Every number agrees. */
        PASSED,
        /** Some number does not. */
        FAILED,
        /** The case needs something that is not here. */
        UNSUPPORTED
    }

    @Override
    public String toString() {
        return switch (state) {
            case PASSED ->
                String.format(Locale.ROOT, "%-60s %8.1e ok %s", name, error, detail)
                        .stripTrailing();
            case FAILED -> String.format(Locale.ROOT, "%-60s %8.1e FAIL %s", name, error, detail);
            case UNSUPPORTED -> String.format(Locale.ROOT, "%-60s %8s unsupported: %s", name, "", detail);
        };
    }
}
