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
 * Max pooling of sequences: keeps the largest number of each window, channel by channel.
 *
 * <pre>{@code new MaxPooling1D() // (100, 8) -> (50, 8), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (windows, channels)}, one window a place; any other input is a
 * {@link ShapeException}, and so is a window that does not fit.
 *
 * @param poolSize the window, in steps
 * @param strides the step from one window to the next, in steps
 * @param padding what the windows do at both ends of the sequence
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/max_pooling1d/">Keras: MaxPooling1D layer</a>
 */
@KerasClass(identifiers = "MaxPool1D")
public record MaxPooling1D(
        List<Integer> poolSize, List<Integer> strides, Padding padding, DataFormat dataFormat, LayerOptions options)
        implements Pooling<MaxPooling1D> {
    public MaxPooling1D {
        WindowArguments.pooling("MaxPooling1D", 1, poolSize, strides, padding);
    }

    /** Windows of 2 steps, side by side: the defaults of Keras. */
    public MaxPooling1D() {
        this(2);
    }

    /**
     * Windows side by side, in steps.
     *
     * <p>Keras's next argument is {@code strides}: its {@code MaxPooling1D(3, 2)} is {@code new
     * MaxPooling1D(3).strides(2)}.
     */
    public MaxPooling1D(int... poolSize) {
        this(
                SpatialSizes.of(1, poolSize),
                SpatialSizes.of(1, poolSize),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }
}
