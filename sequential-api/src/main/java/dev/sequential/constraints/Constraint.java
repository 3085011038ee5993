package dev.sequential.constraints;

import dev.sequential.config.Registry;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A constraint: changes a weight after each update to the nearest value that it may have.
 *
 * @see <a href="https://keras.io/api/layers/constraints/">Keras: layer weight constraints</a>
 */
@FunctionalInterface
public interface Constraint {
    /** No constraint: weights stay as they were updated. */
    @SuppressWarnings("ClassInitializationDeadlock") // only this constant makes one
    Constraint NONE = new NoConstraint();

    /** The constraints by name. */
    Registry<Constraint> REGISTRY = new Registry<>(Constraint.class, "constraint", "keras.constraints");

    /** The nearest allowed value, of the same shape. */
    Operand<TFloat32> emit(Ops tf, Operand<TFloat32> weight);

    /** Whether anything is changed at all. */
    default boolean isPresent() {
        return this != NONE;
    }

    /**
     * The constraint that Keras knows under an identifier, such as {@code "non_neg"}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static Constraint of(String identifier) {
        return REGISTRY.get(identifier);
    }
}
