package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;
import java.util.List;

/**
 * The value range of pixels, the numbers that a channel can have: 0 to 255 for pictures as they come from files, 0 to 1
 * after dividing.
 *
 * @param low black
 * @param high white
 */
public record ValueRange(double low, double high) implements SerializedAs.PlainValue {
    /** Bytes, Keras's default. */
    public static final ValueRange BYTES = new ValueRange(0, 255);

    /** From 0 to 1. */
    public static final ValueRange UNIT = new ValueRange(0, 1);

    public ValueRange {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "A value range goes from a lower to a higher number, got %s to %s".formatted(low, high));
        }
    }

    /** As Keras writes it: a list of two numbers, in any order. */
    static ValueRange of(List<?> ends) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("A value range is two numbers, got " + ends);
        }
        double one = ((Number) ends.get(0)).doubleValue();
        double other = ((Number) ends.get(1)).doubleValue();
        return new ValueRange(Math.min(one, other), Math.max(one, other));
    }

    /** High minus low. */
    public double width() {
        return high - low;
    }

    @Override
    public Object plain() {
        return List.of(low, high);
    }
}
