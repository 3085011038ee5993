package dev.sequential.layers;

import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Adaptive average pooling of sequences: keeps the mean of each window, channel by channel, of as many windows as are
 * asked for, whatever the size of a sequence.
 *
 * <pre>{@code new AdaptiveAveragePooling1D(3) // (100, 8) -> (3, 8), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, its sides known; output of the same axes.
 *
 * @param outputSize steps of the output, at least 1
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/adaptive_average_pooling1d/">Keras: AdaptiveAveragePooling1D
 *     layer</a>
 */
public record AdaptiveAveragePooling1D(List<Integer> outputSize, DataFormat dataFormat, LayerOptions options)
        implements AdaptivePooling<AdaptiveAveragePooling1D> {
    public AdaptiveAveragePooling1D {
        ArgumentChecks.allAtLeast(1, 1, outputSize, "AdaptiveAveragePooling1D outputSize");
    }

    /** The size of the output. */
    public AdaptiveAveragePooling1D(int... outputSize) {
        this(SpatialSizes.of(1, outputSize), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.AVERAGE;
    }
}
