package dev.sequential.layers;

import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Adaptive max pooling of images: keeps the largest number of each window, channel by channel, of as many windows as
 * are asked for, whatever the size of an image.
 *
 * <pre>{@code new AdaptiveMaxPooling2D(3) // (32, 48, 64) -> (3, 3, 64), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, its sides known; output of the same axes.
 *
 * @param outputSize rows and columns of the output, at least 1
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/adaptive_max_pooling2d/">Keras: AdaptiveMaxPooling2D
 *     layer</a>
 */
public record AdaptiveMaxPooling2D(List<Integer> outputSize, DataFormat dataFormat, LayerOptions options)
        implements AdaptivePooling<AdaptiveMaxPooling2D> {
    public AdaptiveMaxPooling2D {
        ArgumentChecks.allAtLeast(1, 2, outputSize, "AdaptiveMaxPooling2D outputSize");
    }

    /** The size of the output: one number for all axes, or one for each. */
    public AdaptiveMaxPooling2D(int... outputSize) {
        this(SpatialSizes.of(2, outputSize), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }
}
