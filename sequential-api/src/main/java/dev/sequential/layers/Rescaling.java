package dev.sequential.layers;

import dev.sequential.config.Numbers;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
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
 * @param scale the factor, or one for each channel
 * @param offset what is added, or one number for each channel
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/">Keras</a>
 */
public record Rescaling(Numbers scale, Numbers offset, LayerOptions options) implements KerasLayer<Rescaling> {
    /** A factor; nothing is added. */
    public Rescaling(double scale) {
        this(Numbers.of(scale), Numbers.of(0), LayerOptions.DEFAULT);
    }

    /** A factor for each channel; nothing is added. */
    public Rescaling(double... scale) {
        this(Numbers.of(scale), Numbers.of(0), LayerOptions.DEFAULT);
    }

    /** The same layer, adding this after multiplying: one number, or one for each channel. */
    public Rescaling offset(double... offset) {
        return Records.with(this, "offset", Numbers.of(offset));
    }

    @Override
    public Shape outputShape(Shape input) {
        fits(scale, input);
        fits(offset, input);
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        return tf.math.add(tf.math.mul(x, operand(graph, scale)), operand(graph, offset));
    }

    /** A scalar, or a vector along the last axis. */
    private static Operand<TFloating> operand(LayerGraph graph, Numbers each) {
        return each.list().size() == 1
                ? graph.scalar(each.list().get(0))
                : graph.cast(graph.tf().constant(each.floats()));
    }

    private static void fits(Numbers each, Shape input) {
        int numbers = each.list().size();
        ShapeChecks.require(
                numbers == 1 || (input.numDimensions() > 0 && input.get(input.numDimensions() - 1) == numbers),
                "Rescaling has %d numbers for the channels of an input of shape %s",
                numbers,
                Dimensions.text(input));
    }
}
