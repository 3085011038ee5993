package dev.sequential.layers;

import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Adaptive max pooling of sequences: keeps the largest number of each window, channel by channel, of as many windows as
 * are asked for, whatever the size of a sequence.
 *
 * <pre>{@code new AdaptiveMaxPooling1D(3) // (100, 8) -> (3, 8), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, its sides known; output of the same axes.
 *
 * @param outputSize steps of the output, at least 1
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/adaptive_max_pooling1d/">Keras: AdaptiveMaxPooling1D
 *     layer</a>
 */
public record AdaptiveMaxPooling1D(List<Integer> outputSize, DataFormat dataFormat, LayerOptions options)
        implements AdaptivePooling<AdaptiveMaxPooling1D> {
    public AdaptiveMaxPooling1D {
        ArgumentChecks.allAtLeast(1, 1, outputSize, "AdaptiveMaxPooling1D outputSize");
    }

    /** The size of the output. */
    public AdaptiveMaxPooling1D(int... outputSize) {
        this(SpatialSizes.of(1, outputSize), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }
}
