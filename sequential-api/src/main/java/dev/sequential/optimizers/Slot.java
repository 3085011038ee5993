package dev.sequential.optimizers;

import org.tensorflow.ndarray.Shape;

/**
 * A number an optimizer keeps for each number of a variable, such as a running mean of its gradient.
 *
 * @param name Keras's name, such as {@code momentum}
 * @param shape of the slot
 * @param initial what it starts with
 */
public record Slot(String name, Shape shape, float initial) {
    /** A slot of zeros. */
    public static Slot zeros(String name, Shape shape) {
        return new Slot(name, shape, 0f);
    }
}
