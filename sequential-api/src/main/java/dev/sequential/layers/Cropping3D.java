package dev.sequential.layers;

import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.ShapeException;
import java.util.List;

/**
 * Cuts the borders off a volume.
 *
 * <pre>{@code new Cropping3D(1) // (8, 16, 16, 3) -> (6, 14, 14, 3), no weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, output of the same axes. An input that has nothing left is a
 * {@link ShapeException}.
 *
 * @param cropping voxels cut off before and after depth, height and width, at least 0
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping3d/">Keras: Cropping3D layer</a>
 */
public record Cropping3D(List<List<Integer>> cropping, DataFormat dataFormat, LayerOptions options)
        implements Cropping<Cropping3D>, HasDataFormat<Cropping3D> {
    public Cropping3D {
        SpatialBorders.check(3, cropping, "Cropping3D cropping");
    }

    /** One of the voxels cut off each side: the default of Keras. */
    public Cropping3D() {
        this(1);
    }

    /** One number for all sides; or three, for depth, height and width; or six: before and after each of them. */
    public Cropping3D(int... cropping) {
        this(SpatialBorders.of(3, cropping), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public List<List<Integer>> borders() {
        return cropping;
    }
}
