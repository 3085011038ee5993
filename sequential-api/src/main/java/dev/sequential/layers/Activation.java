package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Applies an activation function to each number, or to each row for {@code softmax}.
 *
 * <pre>{@code new Activation("softmax") // (10) -> (10), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape, but for {@code glu}, which halves the last axis.
 *
 * @param activation the function
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/activation/">Keras: Activation layer</a>
 */
public record Activation(ActivationFunction activation, LayerOptions options)
        implements KerasLayer<Activation>, HasActivation<Activation>, PerSample {
    /** A function by name, such as {@code "relu"}. */
    public Activation(String identifier) {
        this(ActivationFunction.of(identifier));
    }

    /** A layer without weights, such as {@code new LeakyReLU()}. */
    public Activation(Layer layer) {
        this(new LayerActivation(layer));
    }

    /** A function. */
    public Activation(ActivationFunction activation) {
        this(activation, LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        return activation.outputShape(input);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return activation.emit(graph.tf(), x);
    }
}
