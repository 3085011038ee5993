package dev.sequential.callbacks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loss and metrics so far, computed when they are asked for; valid during the call that hands them over. */
public interface Logs {
    /** The name under which callbacks that change the learning rate add it to an epoch's logs. */
    String LEARNING_RATE = "learning_rate";

    /**
     * The names, in order: {@code loss}, the metrics, and at the end of an epoch those of validation with {@code val_}.
     */
    List<String> names();

    /**
     * One of the numbers.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists those there are
     */
    double get(String name);

    /** The numbers as they are now. */
    default Map<String, Double> copy() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        names().forEach(name -> numbers.put(name, get(name)));
        return numbers;
    }

    /** Numbers that are known already. */
    static Logs of(Map<String, Double> numbers) {
        return new Logs() {
            @Override
            public List<String> names() {
                return List.copyOf(numbers.keySet());
            }

            @Override
            public double get(String name) {
                Double number = numbers.get(name);
                if (number == null) {
                    throw new IllegalArgumentException(
                            "There is no \"%s\" in this training, only %s".formatted(name, numbers.keySet()));
                }
                return number;
            }

            @Override
            public String toString() {
                return numbers.toString();
            }
        };
    }
}
