package dev.sequential.activations;

import dev.sequential.config.Identified;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A function applied to a layer's output: one of {@link Activations}, or a function of one's own.
 *
 * <pre>{@code new Dense(10).activation((tf, x) -> tf.math.square(x))}</pre>
 *
 * @see <a href="https://keras.io/api/layers/activations/">Keras: layer activation functions</a>
 */
@FunctionalInterface
public interface ActivationFunction extends Identified {
    /** Adds the function's ops; the result has the shape and type of {@code x}, whose first axis is the batch. */
    Operand<TFloating> emit(Ops tf, Operand<TFloating> x);

    /**
     * Whether the result at a place of the last axis depends on the numbers of that axis alone, so that the axes before
     * it may be flattened into one.
     */
    default boolean alongLastAxis() {
        return false;
    }

    /** The name in summaries and files; a function of one's own must have one before it can be saved. */
    @Override
    default String identifier() {
        return "custom";
    }

    /**
     * The activation that Keras knows under an identifier, such as {@code "relu"}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static ActivationFunction of(String identifier) {
        return Activations.named(identifier);
    }
}
