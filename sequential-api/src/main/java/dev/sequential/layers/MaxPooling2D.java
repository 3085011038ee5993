package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Keeps the largest number of each window, channel by channel.
 *
 * <pre>{@code new MaxPooling2D() // (32, 32, 64) -> (16, 16, 64), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (rows, columns, channels)}, one row and column a window;
 * any other input is a {@link ShapeException}, and so is a window that does not fit.
 *
 * @param poolSize the window, in pixels
 * @param strides the step from one window to the next, in pixels
 * @param padding what the windows do at the border of the image
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/max_pooling2d/">Keras: MaxPooling2D layer</a>
 */
public record MaxPooling2D(
        List<Integer> poolSize, List<Integer> strides, Padding padding, DataFormat dataFormat, LayerOptions options)
        implements KerasLayer<MaxPooling2D>, HasWindows<MaxPooling2D> {
    public MaxPooling2D {
        Checks.allAtLeast(1, 2, poolSize, "MaxPooling2D poolSize");
        Checks.allAtLeast(1, 2, strides, "MaxPooling2D strides");
    }

    /** Windows of 2 by 2 pixels, side by side: the defaults of Keras. */
    public MaxPooling2D() {
        this(2);
    }

    /** Windows side by side: one number for square ones, or height and width. */
    public MaxPooling2D(int... poolSize) {
        this(
                Sizes.of(2, poolSize),
                Sizes.of(2, poolSize),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer with other windows; strides stay as they are. */
    public MaxPooling2D poolSize(int... poolSize) {
        return Records.with(this, "poolSize", Sizes.of(2, poolSize));
    }

    @Override
    public Shape outputShape(Shape image) {
        Shape last = dataFormat.channelsLast(Checks.image(image, "MaxPooling2D"));
        return dataFormat.shape(Windows.of(poolSize, strides, padding).output(last, last.get(2)));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var images = dataFormat.channelsLast(tf, x, 2);
        Operand<TFloating> pooled = PoolOps.max(tf, images, poolSize, strides, padding);
        return dataFormat.restore(tf, pooled, 2);
    }
}
