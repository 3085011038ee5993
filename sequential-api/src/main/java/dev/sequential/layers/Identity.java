package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Passes its input on.
 *
 * <pre>{@code new Identity() // (10) -> (10), no weights}</pre>
 *
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/identity/">Keras: Identity layer</a>
 */
public record Identity(LayerOptions options) implements KerasLayer<Identity> {
    /** A layer that changes nothing. */
    public Identity() {
        this(LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return graph.tf().identity(x);
    }
}
