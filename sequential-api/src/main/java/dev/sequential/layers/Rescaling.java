package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Multiplies and adds: {@code x * scale + offset}.
 *
 * <pre>{@code new Rescaling(1.0 / 255) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param scale the factor
 * @param offset what is added
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/">Keras</a>
 */
public record Rescaling(double scale, double offset, LayerOptions options) implements KerasLayer<Rescaling> {
    /** A factor; nothing is added. */
    public Rescaling(double scale) {
        this(scale, 0, LayerOptions.DEFAULT);
    }

    /** The same layer, adding this after multiplying. */
    public Rescaling offset(double offset) {
        return Records.with(this, "offset", offset);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        return tf.math.add(tf.math.mul(x, graph.scalar(scale)), graph.scalar(offset));
    }
}
