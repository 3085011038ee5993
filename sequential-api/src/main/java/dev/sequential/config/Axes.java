package dev.sequential.config;

import java.util.Arrays;
import java.util.List;

/**
 * One axis or several, as Keras writes them: a number, or a list.
 *
 * @param list the axes
 */
public record Axes(List<Integer> list) implements SerializedAs.PlainValue {
    public Axes {
        list = List.copyOf(list);
    }

    /** The axes. */
    public static Axes of(int... axes) {
        return new Axes(Arrays.stream(axes).boxed().toList());
    }

    /** One axis. */
    public static Axes of(double axis) {
        return new Axes(List.of((int) axis));
    }

    /** Several axes. */
    public static Axes of(List<?> axes) {
        return of(axes.stream().mapToInt(axis -> ((Number) axis).intValue()).toArray());
    }

    @Override
    public Object plain() {
        return list.size() == 1 ? list.get(0) : list;
    }

    /** The axes. */
    public int[] array() {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
