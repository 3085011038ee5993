package dev.sequential.callbacks;

import java.util.Map;

/**
 * The state of a callback in the middle of a training, which a backup of the training holds.
 *
 * @param numbers by name, such as the best loss so far
 * @param arrays by name, such as the weights of the best epoch
 */
public record CallbackState(Map<String, Double> numbers, Map<String, float[]> arrays) {
    /** The state of a callback that has none. */
    public static final CallbackState NONE = new CallbackState(Map.of(), Map.of());

    public CallbackState {
        numbers = Map.copyOf(numbers);
        arrays = Map.copyOf(arrays);
    }

    /** A state of numbers alone. */
    public static CallbackState of(Map<String, Double> numbers) {
        return new CallbackState(numbers, Map.of());
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
