package dev.sequential.layers;

import dev.sequential.config.KerasClass;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;

/**
 * Global max pooling: the largest number of each channel over the whole image.
 *
 * <pre>{@code new GlobalMaxPooling2D() // (8, 8, 64) -> (64), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (channels)}, or {@code (1, 1, channels)} with
 * {@code keepdims}.
 *
 * @param dataFormat where the channels stand
 * @param keepdims whether height and width are kept as 1
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_max_pooling2d/">Keras: GlobalMaxPooling2D layer</a>
 */
@KerasClass(identifiers = "GlobalMaxPool2D")
public record GlobalMaxPooling2D(DataFormat dataFormat, boolean keepdims, LayerOptions options)
        implements GlobalPooling<GlobalMaxPooling2D> {
    /** Channels last, axes dropped: the defaults of Keras. */
    public GlobalMaxPooling2D() {
        this(DataFormat.CHANNELS_LAST, false, LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }

    @Override
    public int spatialAxes() {
        return 2;
    }
}
