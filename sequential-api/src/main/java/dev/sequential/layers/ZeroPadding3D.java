package dev.sequential.layers;

import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Puts zeros around a volume.
 *
 * <pre>{@code new ZeroPadding3D(1, 0, 2) // (8, 16, 16, 3) -> (10, 16, 20, 3), no weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, output of the same axes.
 *
 * @param padding zeros before and after depth, height and width, at least 0
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding3d/">Keras: ZeroPadding3D layer</a>
 */
public record ZeroPadding3D(List<List<Integer>> padding, DataFormat dataFormat, LayerOptions options)
        implements ZeroPadding<ZeroPadding3D> {
    public ZeroPadding3D {
        SpatialBorders.check(3, padding, "ZeroPadding3D padding");
    }

    /** One zero on each side: the default of Keras. */
    public ZeroPadding3D() {
        this(1);
    }

    /** One number for all sides; or three, for depth, height and width; or six: before and after each of them. */
    public ZeroPadding3D(int... padding) {
        this(SpatialBorders.of(3, padding), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public List<List<Integer>> borders() {
        return padding;
    }
}
