package dev.sequential.layers;

import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Puts zeros around an image.
 *
 * <pre>{@code new ZeroPadding2D(1) // (32, 32, 3) -> (34, 34, 3), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output of the same axes.
 *
 * @param padding zeros above and below, left and right, at least 0
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding2d/">Keras: ZeroPadding2D layer</a>
 */
public record ZeroPadding2D(List<List<Integer>> padding, DataFormat dataFormat, LayerOptions options)
        implements ZeroPadding<ZeroPadding2D> {
    public ZeroPadding2D {
        SpatialBorders.check(2, padding, "ZeroPadding2D padding");
    }

    /** One zero on each side: the default of Keras. */
    public ZeroPadding2D() {
        this(1);
    }

    /** One number for all sides; or two, for height and width; or four: above, below, left, right. */
    public ZeroPadding2D(int... padding) {
        this(SpatialBorders.of(2, padding), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public List<List<Integer>> borders() {
        return padding;
    }
}
