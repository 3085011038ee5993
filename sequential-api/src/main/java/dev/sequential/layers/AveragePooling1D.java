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
 * Average pooling of sequences: keeps the mean of each window, channel by channel; what lies outside the sequence does
 * not count.
 *
 * <pre>{@code new AveragePooling1D() // (100, 8) -> (50, 8), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (windows, channels)}, one window a place; any other input is a
 * {@link ShapeException}, and so is a window that does not fit.
 *
 * @param poolSize the window, in steps
 * @param strides the step from one window to the next, in steps
 * @param padding what the windows do at both ends of the sequence
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/average_pooling1d/">Keras: AveragePooling1D layer</a>
 */
@KerasClass(identifiers = "AvgPool1D")
public record AveragePooling1D(
        List<Integer> poolSize, List<Integer> strides, Padding padding, DataFormat dataFormat, LayerOptions options)
        implements Pooling<AveragePooling1D> {
    public AveragePooling1D {
        WindowArguments.pooling("AveragePooling1D", 1, poolSize, strides, padding);
    }

    /** Windows of 2 steps, side by side: the defaults of Keras. */
    public AveragePooling1D() {
        this(2);
    }

    /**
     * Windows side by side, in steps.
     *
     * <p>Keras's next argument is {@code strides}: its {@code AveragePooling1D(3, 2)} is {@code new
     * AveragePooling1D(3).strides(2)}.
     */
    public AveragePooling1D(int... poolSize) {
        this(
                SpatialSizes.of(1, poolSize),
                SpatialSizes.of(1, poolSize),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.AVERAGE;
    }
}
