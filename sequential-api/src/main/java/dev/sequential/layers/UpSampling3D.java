package dev.sequential.layers;

import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Repeats each voxel of a volume along its three axes.
 *
 * <pre>{@code new UpSampling3D(1, 2, 2) // (8, 16, 16, 3) -> (8, 32, 32, 3), no weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, output of the same axes.
 *
 * @param size how often voxels are repeated along depth, height and width, at least 1
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling3d/">Keras: UpSampling3D layer</a>
 */
public record UpSampling3D(List<Integer> size, DataFormat dataFormat, LayerOptions options)
        implements UpSampling<UpSampling3D>, HasDataFormat<UpSampling3D> {
    public UpSampling3D {
        ArgumentChecks.allAtLeast(1, 3, size, "UpSampling3D size");
    }

    /** Everything twice along each axis: the default of Keras. */
    public UpSampling3D() {
        this(2);
    }

    /** How often voxels are repeated: one number for all axes, or one for each. */
    public UpSampling3D(int... size) {
        this(SpatialSizes.of(3, size), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public List<Integer> factors() {
        return size;
    }
}
