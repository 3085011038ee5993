package dev.sequential.layers;

import dev.sequential.config.KerasClass;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;

/**
 * Global max pooling: the largest number of each channel over the whole sequence.
 *
 * <pre>{@code new GlobalMaxPooling1D() // (100, 64) -> (64), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (channels)}, or {@code (1, channels)} with {@code keepdims}.
 *
 * @param dataFormat where the channels stand
 * @param keepdims whether the steps axis is kept as 1
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_max_pooling1d/">Keras: GlobalMaxPooling1D layer</a>
 */
@KerasClass(identifiers = "GlobalMaxPool1D")
public record GlobalMaxPooling1D(DataFormat dataFormat, boolean keepdims, LayerOptions options)
        implements GlobalPooling<GlobalMaxPooling1D> {
    /** Channels last, axes dropped: the defaults of Keras. */
    public GlobalMaxPooling1D() {
        this(DataFormat.CHANNELS_LAST, false, LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }

    @Override
    public int spatialAxes() {
        return 1;
    }
}
