package dev.sequential.losses;

import java.util.Optional;

/**
 * The numbers that labels may be which stand for classes.
 *
 * @param count of the classes, which are numbered from 0
 * @param ignored a further number, of what belongs to no class
 */
public record ClassNumbers(long count, Optional<Integer> ignored) {
    /** Whether a label is one of them; what comes after its decimal point is cut off, as Keras does. */
    public boolean contains(float label) {
        int number = (int) label;
        return (number >= 0 && number < count) || (ignored.isPresent() && ignored.get() == number);
    }
}
