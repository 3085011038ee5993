package dev.sequential.config;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of a model's layers in Keras's files: by class, and numbered where there are several of one,
 * {@code conv2d}, {@code conv2d_1}, {@code conv2d_2}.
 */
public final class NumberedNames {
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * The name of the next layer.
     *
     * @param className Keras's name of its class, such as {@code Conv2D}
     */
    public String next(String className) {
        String name = Names.snake(className);
        int number = seen.merge(name, 1, Integer::sum) - 1;
        return number == 0 ? name : name + '_' + number;
    }
}
