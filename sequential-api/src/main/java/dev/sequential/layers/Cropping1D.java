package dev.sequential.layers;

import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.ShapeException;
import java.util.List;

/**
 * Cuts the borders off a sequence.
 *
 * <pre>{@code new Cropping1D(2, 0) // (10, 4) -> (8, 4), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output of the same axes. An input that has nothing left is a
 * {@link ShapeException}.
 *
 * @param cropping steps cut off before the first and after the last step, at least 0
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping1d/">Keras: Cropping1D layer</a>
 */
public record Cropping1D(List<Integer> cropping, LayerOptions options) implements Cropping<Cropping1D> {
    public Cropping1D {
        SpatialBorders.check(1, List.of(cropping), "Cropping1D cropping");
    }

    /** One of the steps cut off each side: the default of Keras. */
    public Cropping1D() {
        this(1);
    }

    /** One number for both ends, or one before and one after. */
    public Cropping1D(int... cropping) {
        this(SpatialBorders.of(1, cropping).get(0), LayerOptions.DEFAULT);
    }

    @Override
    public List<List<Integer>> borders() {
        return List.of(cropping);
    }

    @Override
    public DataFormat dataFormat() {
        return DataFormat.CHANNELS_LAST;
    }
}
