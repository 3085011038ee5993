package dev.sequential.losses;

import java.util.Optional;

/**
 * The class numbers that labels may be.
 *
 * @param count of the classes, which are numbered from 0
 * @param ignored a further number, the label of what belongs to no class; empty for none
 */
public record ClassNumbers(long count, Optional<Integer> ignored) {
    /** Whether a label is one of these numbers; what comes after its decimal point is cut off, as Keras does. */
    public boolean contains(float label) {
        int number = (int) label;
        return (number >= 0 && number < count) || (ignored.isPresent() && ignored.get() == number);
    }
}
