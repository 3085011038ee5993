package dev.sequential.callbacks;

import java.util.Map;

/**
 * What a callback remembers of a training so far: part of a backup.
 *
 * @param numbers by name
 * @param arrays by name, such as the weights of the best epoch
 */
public record Memory(Map<String, Double> numbers, Map<String, float[]> arrays) {
    /** Nothing remembered. */
    public static final Memory NONE = new Memory(Map.of(), Map.of());

    public Memory {
        numbers = Map.copyOf(numbers);
        arrays = Map.copyOf(arrays);
    }

    /** Numbers alone. */
    public static Memory of(Map<String, Double> numbers) {
        return new Memory(numbers, Map.of());
    }

    /**
     * One of the numbers.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists those there are
     */
    public double number(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(
                    "There is no \"%s\" in this memory, only %s".formatted(name, numbers.keySet()));
        }
        return number;
    }
}
