package dev.sequential.layers;

import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Adaptive max pooling of volumes: keeps the largest number of each window, channel by channel, of as many windows as
 * are asked for, whatever the size of a volume.
 *
 * <pre>{@code new AdaptiveMaxPooling3D(3) // (8, 32, 48, 16) -> (3, 3, 3, 16), no weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, its sides known; output of the same axes.
 *
 * @param outputSize layers, rows and columns of the output, at least 1
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/adaptive_max_pooling3d/">Keras: AdaptiveMaxPooling3D
 *     layer</a>
 */
public record AdaptiveMaxPooling3D(List<Integer> outputSize, DataFormat dataFormat, LayerOptions options)
        implements AdaptivePooling<AdaptiveMaxPooling3D> {
    public AdaptiveMaxPooling3D {
        ArgumentChecks.allAtLeast(1, 3, outputSize, "AdaptiveMaxPooling3D outputSize");
    }

    /** The size of the output: one number for all axes, or one for each. */
    public AdaptiveMaxPooling3D(int... outputSize) {
        this(SpatialSizes.of(3, outputSize), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }
}
