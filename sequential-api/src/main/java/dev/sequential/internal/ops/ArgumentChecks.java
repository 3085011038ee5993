package dev.sequential.internal.ops;

import java.util.List;

/** Checks of a layer's arguments, whose messages say what was expected and what was received. */
public final class ArgumentChecks {
    private ArgumentChecks() {}

    /** Refuses a number below a minimum. */
    public static void atLeast(int minimum, int value, String what) {
        if (value < minimum) {
            throw new IllegalArgumentException("%s must be at least %d, got %d".formatted(what, minimum, value));
        }
    }

    /** Refuses other than so many numbers, or one below a minimum. */
    public static void allAtLeast(int minimum, int count, List<Integer> values, String what) {
        if (values.size() != count || values.stream().anyMatch(value -> value < minimum)) {
            throw new IllegalArgumentException(
                    "%s must be %d numbers of at least %d, got %s".formatted(what, count, minimum, values));
        }
    }

    /** Refuses what is no probability below 1. */
    public static void fraction(double value, String what) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s must be from 0 (inclusive) to 1 (exclusive), got %s".formatted(what, value));
        }
    }
}
