package dev.sequential.config;

import java.util.Arrays;
import java.util.List;

/**
 * One number for all channels or classes, or one for each, as Keras writes them: a number, or a list.
 *
 * @param list the numbers
 */
public record Numbers(List<Double> list) implements SerializedAs.PlainValue {
    public Numbers {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("One number for all, or one for each, is needed; got none");
        }
    }

    /** One for each. */
    public static Numbers of(double... numbers) {
        return new Numbers(Arrays.stream(numbers).boxed().toList());
    }

    /** The same for all. */
    public static Numbers of(double number) {
        return new Numbers(List.of(number));
    }

    /** One for each. */
    public static Numbers of(List<?> numbers) {
        return new Numbers(
                numbers.stream().map(value -> ((Number) value).doubleValue()).toList());
    }

    @Override
    public Object plain() {
        return list.size() == 1 ? list.get(0) : list;
    }

    /** The numbers as the graph takes them. */
    public float[] floats() {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = list.get(i).floatValue();
        }
        return floats;
    }
}
