package dev.sequential.initializers;

import dev.sequential.config.Registry;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * An initializer: the numbers that a weight starts with.
 *
 * <p>Initializers draw in Java, from a stream that depends on the seed of the model and the place of the weight alone.
 *
 * @see <a href="https://keras.io/api/layers/initializers/">Keras: layer weight initializers</a>
 */
@FunctionalInterface
public interface Initializer {
    /** The initializers by name. */
    Registry<Initializer> REGISTRY = new Registry<>(Initializer.class, "initializer", "keras.initializers");

    /** The numbers a weight of this shape starts with, in row-major order. */
    float[] values(Shape shape, RandomGenerator random);

    /**
     * The same initializer for a weight of which these axes are inputs and those outputs, where its spread depends on
     * them and it does not say itself which they are.
     */
    default Initializer forAxes(List<Integer> inputs, List<Integer> outputs) {
        return this;
    }

    /**
     * The initializer that Keras knows under an identifier, such as {@code "he_normal"}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static Initializer of(String identifier) {
        return REGISTRY.get(identifier);
    }

    /** How many numbers a weight holds. */
    static int length(Shape shape) {
        return Math.toIntExact(shape.size());
    }
}
