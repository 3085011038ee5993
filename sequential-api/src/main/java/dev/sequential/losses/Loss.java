package dev.sequential.losses;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Registry;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A loss: the number that training minimizes, computed for each sample from its label and the model's output.
 *
 * <pre>{@code model.compile(optimizer("sgd"), loss((tf, truth, predicted) -> ...))}</pre>
 *
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
@KerasKeywords(ignored = "dtype") // losses are computed in single precision
@FunctionalInterface
public interface Loss {
    /** The losses by name. */
    Registry<Loss> REGISTRY = new Registry<>(Loss.class, "loss", "keras.losses");

    /**
     * Adds the loss's ops.
     *
     * @param truth labels, {@code (batch, ...)}
     * @param predicted outputs of the model, {@code (batch, ...)}
     * @return one number a sample, or a position within it: {@code (batch, ...)}, in Keras the mean over the last axis
     */
    Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted);

    /**
     * Which of the losses count, 1 or 0, where not all do: a mean is then taken over those that count.
     *
     * @param each what {@link #emit} gave
     */
    default Optional<Operand<TFloat32>> mask(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> each) {
        return Optional.empty();
    }

    /** How the losses of a batch become one number. */
    default Reduction reduction() {
        return Reduction.SUM_OVER_BATCH_SIZE;
    }

    /**
     * Refuses labels that do not fit the model's output.
     *
     * @param labels shape of one label
     * @param outputs shape of one output
     */
    default void check(Shape labels, Shape outputs) {
        LabelShapes.same(labels, outputs, getClass().getSimpleName());
    }

    /**
     * The class numbers that labels may be; empty for a loss whose labels are no class numbers.
     *
     * @param outputs shape of one output
     */
    default Optional<ClassNumbers> classNumbers(Shape outputs) {
        return Optional.empty();
    }

    /**
     * The loss that Keras knows under an identifier, such as {@code "mse"}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static Loss of(String identifier) {
        return REGISTRY.get(identifier);
    }
}
