package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import dev.sequential.shapes.ShapeException;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Repeats a vector: makes a sequence of it, the same at every step.
 *
 * <pre>{@code new RepeatVector(3) // (32) -> (3, 32), no weights}</pre>
 *
 * <p>Input {@code (features)}, output {@code (n, features)}; any other input is a {@link ShapeException}.
 *
 * @param n how often, at least 1
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/repeat_vector/">Keras: RepeatVector layer</a>
 */
public record RepeatVector(int n, LayerOptions options) implements KerasLayer<RepeatVector>, DropsMask {
    public RepeatVector {
        ArgumentChecks.atLeast(1, n, "RepeatVector n");
    }

    /** How often the vector is repeated. */
    public RepeatVector(int n) {
        this(n, LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() == 1, "RepeatVector takes a vector (features), got %s", Dimensions.text(input));
        return input.prepend(n);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        return tf.tile(tf.expandDims(x, tf.constant(1)), tf.constant(new int[] {1, n, 1}));
    }
}
