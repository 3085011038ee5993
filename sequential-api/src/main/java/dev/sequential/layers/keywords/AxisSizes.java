package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of axes, as Keras writes them: a number, or a list in which null is a size to be found out.
 *
 * @param sizes of the axes, -1 for one to be found out
 */
public record AxisSizes(List<Integer> sizes) implements SerializedAs.PlainValue {
    public AxisSizes {
        sizes = List.copyOf(sizes);
        if (sizes.stream().anyMatch(size -> size < 1 && size != -1)) {
            throw new IllegalArgumentException("Sizes of axes must be at least 1, or -1 to be found out, got " + sizes);
        }
    }

    /** The size of one axis. */
    static AxisSizes of(double size) {
        return new AxisSizes(List.of((int) size));
    }

    /** Sizes of which some are null. */
    static AxisSizes of(List<?> sizes) {
        List<Integer> known = new ArrayList<>();
        for (Object size : sizes) {
            known.add(size instanceof Number number ? number.intValue() : -1);
        }
        return new AxisSizes(known);
    }

    @Override
    public Object plain() {
        List<@Nullable Integer> plain = new ArrayList<>();
        for (int size : sizes) {
            plain.add(size == -1 ? null : Integer.valueOf(size));
        }
        return plain;
    }
}
