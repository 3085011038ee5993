package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;
import java.util.ArrayList;
import java.util.List;

/**
 * The factor of an augmentation, which says how strongly it changes images: one number, or the range from which a
 * number is drawn for each picture.
 *
 * <pre>{@code
 * new RandomRotation(0.1)                  // from -0.1 to 0.1 of a full turn
 * new RandomRotation(Factor.of(0.25, 0.25)) // always a quarter turn
 * }</pre>
 *
 * @param bounds the number, or the lower and the upper end of the range
 */
public record Factor(List<Double> bounds) implements SerializedAs.PlainValue {
    public Factor {
        bounds = List.copyOf(bounds);
        if (bounds.isEmpty() || bounds.size() > 2) {
            throw new IllegalArgumentException("A factor is one number or a range of two, got " + bounds);
        }
    }

    /** One number; which range it stands for, each layer says. */
    public static Factor of(double number) {
        return new Factor(List.of(number));
    }

    /** A range; the smaller number is its lower end. */
    public static Factor of(double one, double other) {
        return new Factor(List.of(Math.min(one, other), Math.max(one, other)));
    }

    /** As Keras writes it: a list of two numbers. */
    static Factor of(List<?> bounds) {
        List<Double> numbers =
                bounds.stream().map(bound -> ((Number) bound).doubleValue()).toList();
        return numbers.size() == 2 ? of(numbers.get(0), numbers.get(1)) : new Factor(numbers);
    }

    /** The lower end of the range; of a number, its negative. */
    public double lower() {
        return bounds.size() == 2 ? bounds.get(0) : -upper();
    }

    /** The upper end of the range; of a number, its magnitude. */
    public double upper() {
        return bounds.size() == 2 ? bounds.get(1) : Math.abs(bounds.get(0));
    }

    /**
     * The range that a number stands for: up to its magnitude, from its negative or the lowest that is allowed.
     *
     * @param what how errors call the factor
     */
    public Factor range(double lowest, double highest, String what) {
        boolean overlaps = bounds.get(0) <= highest && bounds.get(bounds.size() - 1) >= lowest;
        if (!overlaps) {
            throw refused(lowest, highest, what);
        }
        return bounds.size() == 2 ? this : of(Math.max(lower(), lowest), upper());
    }

    /** The factor as it is, all of whose bounds must be in a range. */
    public Factor within(double lowest, double highest, String what) {
        if (!bounds.stream().allMatch(bound -> bound >= lowest && bound <= highest)) {
            throw refused(lowest, highest, what);
        }
        return this;
    }

    private IllegalArgumentException refused(double lowest, double highest, String what) {
        return new IllegalArgumentException(
                "%s must be from %s to %s, got %s".formatted(what, lowest, highest, plain()));
    }

    /** As Keras writes it; whole numbers as such, since a number of bits must be one there. */
    @Override
    public Object plain() {
        List<Object> written = new ArrayList<>();
        for (double bound : bounds) {
            written.add(bound == Math.rint(bound) ? (Object) (int) bound : (Object) bound);
        }
        return written.size() == 1 ? written.get(0) : written;
    }
}
