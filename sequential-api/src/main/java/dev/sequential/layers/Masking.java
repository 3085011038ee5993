package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.shapes.ShapeChecks;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * Marks the time steps whose numbers all have one value as absent: later layers pass over them.
 *
 * <pre>{@code new Masking() // (5, 4) -> (5, 4), no weights}</pre>
 *
 * <p>Input {@code (steps, ...)}, output of the same shape, 0 at absent steps.
 *
 * @param maskValue the value of an absent step
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/masking/">Keras: Masking layer</a>
 */
public record Masking(double maskValue, LayerOptions options) implements KerasLayer<Masking> {
    /** Steps of zeros are absent. */
    public Masking() {
        this(0);
    }

    /** Steps of this value are absent. */
    public Masking(double maskValue) {
        this(maskValue, LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(input.numDimensions() > 0, "Masking takes (steps, ...), got a single number");
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        return tf.math.mul(x, graph.cast(tf.expandDims(present(graph, x), tf.constant(-1))));
    }

    @Override
    public Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> x) {
        return Optional.of(present(graph, x));
    }

    private Operand<TBool> present(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        return tf.reduceAny(tf.math.notEqual(x, graph.scalar(maskValue)), tf.constant(-1));
    }
}
