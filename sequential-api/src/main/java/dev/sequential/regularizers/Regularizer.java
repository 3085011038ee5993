package dev.sequential.regularizers;

import dev.sequential.config.Registry;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A regularizer: a penalty that is added to the loss, on a weight or on the output of a layer.
 *
 * @see <a href="https://keras.io/api/layers/regularizers/">Keras: layer weight regularizers</a>
 */
@FunctionalInterface
public interface Regularizer {
    /** No penalty. */
    @SuppressWarnings("ClassInitializationDeadlock") // only this constant makes one
    Regularizer NONE = new NoRegularizer();

    /** The regularizers by name. */
    Registry<Regularizer> REGISTRY = new Registry<>(Regularizer.class, "regularizer", "keras.regularizers");

    /** The penalty on a value of any shape, a scalar. */
    Operand<TFloat32> emit(Ops tf, Operand<TFloat32> value);

    /** Whether there is a penalty at all. */
    default boolean isPresent() {
        return this != NONE;
    }

    /**
     * The regularizer that Keras knows under an identifier, such as {@code "l2"}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static Regularizer of(String identifier) {
        return REGISTRY.get(identifier);
    }
}
