package dev.sequential.layers;

import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;
import org.tensorflow.ndarray.Shape;

/**
 * A weight that a layer declares, a variable; its value lives in the model, never in the layer.
 *
 * @param path its place within the layer: {@code kernel}, or {@code cell/kernel} where Keras keeps it in an inner
 *     object
 * @param shape of the variable
 * @param initializer makes its initial values
 * @param regularizer the penalty on it
 * @param constraint what it is changed to after each update
 * @param trainable whether it follows a gradient; otherwise the layer itself may give it new values
 */
public record Weight(
        String path,
        Shape shape,
        Initializer initializer,
        Regularizer regularizer,
        Constraint constraint,
        boolean trainable) {
    /** A weight that the layer itself keeps, such as a moving average. */
    public static Weight state(String path, Shape shape, Initializer initializer) {
        return new Weight(path, shape, initializer, Regularizer.NONE, Constraint.NONE, false);
    }

    /** The last part of the path: Keras's name of the variable. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its last part; empty for a weight of the layer itself. */
    public String group() {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }

    /** The same weight of a layer that lies at a place within another. */
    public Weight within(String place) {
        return new Weight(place + '/' + path, shape, initializer, regularizer, constraint, trainable);
    }

    /** The same weight, not trained. */
    public Weight frozen() {
        return new Weight(path, shape, initializer, regularizer, constraint, false);
    }
}
