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
 * Max pooling of volumes: keeps the largest number of each window, channel by channel.
 *
 * <pre>{@code new MaxPooling3D() // (16, 32, 32, 8) -> (8, 16, 16, 8), no weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, output {@code (layers, rows, columns, channels)}, one place a
 * window; any other input is a {@link ShapeException}, and so is a window that does not fit.
 *
 * @param poolSize the window, in voxels
 * @param strides the step from one window to the next, in voxels
 * @param padding what the windows do at the border of the volume
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/max_pooling3d/">Keras: MaxPooling3D layer</a>
 */
@KerasClass(identifiers = "MaxPool3D")
public record MaxPooling3D(
        List<Integer> poolSize, List<Integer> strides, Padding padding, DataFormat dataFormat, LayerOptions options)
        implements Pooling<MaxPooling3D> {
    public MaxPooling3D {
        WindowArguments.pooling("MaxPooling3D", 3, poolSize, strides, padding);
    }

    /** Windows of 2 by 2 by 2 voxels, side by side: the defaults of Keras. */
    public MaxPooling3D() {
        this(2);
    }

    /**
     * Windows side by side: one number for cubes, or depth, height and width.
     *
     * <p>Keras's next argument is {@code strides}: its {@code MaxPooling3D(3, 2)} is {@code new
     * MaxPooling3D(3).strides(2)}.
     */
    public MaxPooling3D(int... poolSize) {
        this(
                SpatialSizes.of(3, poolSize),
                SpatialSizes.of(3, poolSize),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }
}
