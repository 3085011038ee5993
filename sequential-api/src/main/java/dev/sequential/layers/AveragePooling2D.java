package dev.sequential.layers;

import dev.sequential.config.KerasClass;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.ShapeException;
import java.util.List;

/**
 * Average pooling of images: keeps the mean of each window, channel by channel; what lies outside the image does not
 * count.
 *
 * <pre>{@code new AveragePooling2D() // (32, 32, 64) -> (16, 16, 64), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (rows, columns, channels)}, one row and column a window;
 * any other input is a {@link ShapeException}, and so is a window that does not fit.
 *
 * @param poolSize the window, in pixels
 * @param strides the step from one window to the next, in pixels
 * @param padding what the windows do at the border of the image
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/average_pooling2d/">Keras: AveragePooling2D layer</a>
 */
@KerasClass(identifiers = "AvgPool2D")
public record AveragePooling2D(
        List<Integer> poolSize, List<Integer> strides, Padding padding, DataFormat dataFormat, LayerOptions options)
        implements Pooling<AveragePooling2D> {
    public AveragePooling2D {
        WindowArguments.pooling("AveragePooling2D", 2, poolSize, strides, padding);
    }

    /** Windows of 2 by 2 pixels, side by side: the defaults of Keras. */
    public AveragePooling2D() {
        this(2);
    }

    /**
     * Windows side by side: one number for square ones, or height and width.
     *
     * <p>Keras's next argument is {@code strides}: its {@code AveragePooling2D(3, 2)} is {@code new
     * AveragePooling2D(3).strides(2)}.
     */
    public AveragePooling2D(int... poolSize) {
        this(
                SpatialSizes.of(2, poolSize),
                SpatialSizes.of(2, poolSize),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.AVERAGE;
    }
}
