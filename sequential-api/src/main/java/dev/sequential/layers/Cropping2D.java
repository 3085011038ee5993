package dev.sequential.layers;

import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.ShapeException;
import java.util.List;

/**
 * Cuts the borders off an image.
 *
 * <pre>{@code new Cropping2D(1, 2) // (32, 32, 3) -> (30, 28, 3), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output of the same axes. An input that has nothing left is a
 * {@link ShapeException}.
 *
 * @param cropping pixels cut off above and below, left and right, at least 0
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping2d/">Keras: Cropping2D layer</a>
 */
public record Cropping2D(List<List<Integer>> cropping, DataFormat dataFormat, LayerOptions options)
        implements Cropping<Cropping2D>, HasDataFormat<Cropping2D> {
    public Cropping2D {
        SpatialBorders.check(2, cropping, "Cropping2D cropping");
    }

    /** Nothing is cut off until told: the default of Keras. */
    public Cropping2D() {
        this(0);
    }

    /** One number for all sides; or two, for height and width; or four: above, below, left, right. */
    public Cropping2D(int... cropping) {
        this(SpatialBorders.of(2, cropping), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public List<List<Integer>> borders() {
        return cropping;
    }
}
