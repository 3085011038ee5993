package dev.sequential.activations;

import dev.sequential.config.SerializedAs;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * An activation: a function applied to a layer's output, one of {@link Activations} or a function of one's own.
 *
 * <pre>{@code new Dense(10).activation((tf, x) -> tf.math.square(x))}</pre>
 *
 * @see <a href="https://keras.io/api/layers/activations/">Keras: layer activation functions</a>
 */
@FunctionalInterface
public interface ActivationFunction extends SerializedAs.Word {
    /**
     * Adds the function's ops; the result has the type of {@code x}, whose first axis is the batch, and the shape that
     * {@link #outputShape} says.
     */
    Operand<TFloating> emit(Ops tf, Operand<TFloating> x);

    /**
     * The shape of the result, without the batch axis: that of the input, unless the function says otherwise.
     *
     * @throws dev.sequential.shapes.ShapeException if the function cannot take the input
     */
    default Shape outputShape(Shape input) {
        return input;
    }

    /**
     * Whether the result at a place of the last axis depends on the numbers of that axis alone, so that the axes before
     * it may be flattened into one.
     */
    default boolean alongLastAxis() {
        return false;
    }

    /** The name in summaries and files. */
    @Override
    default String identifier() {
        return "custom";
    }

    @Override
    default String written() {
        boolean readable = this instanceof Activations
                || this instanceof HardSigmoidOfKeras2
                || NamedActivation.registered(identifier()).isPresent();
        if (!readable) {
            throw new IllegalStateException(
                    "The activation \"%s\" cannot be saved, since no file can hold a function: give it a name by ActivationFunction.register(name, function), here and where the file is loaded"
                            .formatted(identifier()));
        }
        return identifier();
    }

    /**
     * Makes a function of one's own known under a name, so that files of models that use it can be written and read.
     * Keras finds its function of that name among the {@code custom_objects}.
     *
     * <pre>{@code new Dense(10).activation(ActivationFunction.register("square", (tf, x) -> tf.math.square(x)))}</pre>
     *
     * @return the function under its name
     * @throws IllegalArgumentException if Keras itself has an activation of the name
     */
    static ActivationFunction register(String name, ActivationFunction function) {
        if (Activations.isNamed(name)) {
            throw new IllegalArgumentException(
                    "There is an activation \"%s\" already: choose another name for yours".formatted(name));
        }
        return NamedActivation.register(name, function);
    }

    /**
     * The activation that Keras knows under an identifier, such as {@code "relu"}, or that was registered under it.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static ActivationFunction of(String identifier) {
        return Activations.named(identifier);
    }
}
