package dev.sequential.layers;

import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Puts zeros around a sequence.
 *
 * <pre>{@code new ZeroPadding1D(2, 0) // (10, 4) -> (12, 4), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output of the same axes.
 *
 * @param padding zeros before the first and after the last step, at least 0
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding1d/">Keras: ZeroPadding1D layer</a>
 */
public record ZeroPadding1D(List<Integer> padding, DataFormat dataFormat, LayerOptions options)
        implements ZeroPadding<ZeroPadding1D> {
    public ZeroPadding1D {
        SpatialBorders.check(1, List.of(padding), "ZeroPadding1D padding");
    }

    /** One zero on each side: the default of Keras. */
    public ZeroPadding1D() {
        this(1);
    }

    /** One number for both ends, or one before and one after. */
    public ZeroPadding1D(int... padding) {
        this(SpatialBorders.of(1, padding).get(0), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public List<List<Integer>> borders() {
        return List.of(padding);
    }
}
