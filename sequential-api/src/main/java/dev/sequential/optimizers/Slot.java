package dev.sequential.optimizers;

import dev.sequential.config.Records;
import org.tensorflow.ndarray.Shape;

/**
 * A slot of an optimizer: numbers that it keeps for a variable, such as a running mean of the variable's gradient.
 *
 * @param name Keras's name, such as {@code momentum}
 * @param shape of the slot
 * @param initial what it starts with
 * @param group place in files: slots of a group are saved variable by variable, one group after another
 */
public record Slot(String name, Shape shape, float initial, int group) {
    /** A slot of zeros. */
    public static Slot zeros(String name, Shape shape) {
        return filled(name, shape, 0f);
    }

    /** A slot that starts with another number. */
    public static Slot filled(String name, Shape shape, double initial) {
        return new Slot(name, shape, (float) initial, 0);
    }

    /** The same slot, saved with others of its group. */
    public Slot group(int group) {
        return Records.with(this, "group", group);
    }
}
