package dev.sequential.internal.ops.image;

import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import org.tensorflow.ndarray.Shape;

/** Checks of the channels of images. */
public final class ImageShapes {
    private ImageShapes() {}

    /** Refuses what is no image of three channels. */
    public static Shape colours(Shape shape, DataFormat format, String layer) {
        long channels = format.channelsLast(ShapeChecks.image(shape, layer)).get(2);
        ShapeChecks.require(
                channels == 3, "%s takes three channels, red, green and blue, got %s", layer, Dimensions.text(shape));
        return shape;
    }

    /** Refuses what is no image of three channels or one. */
    public static Shape coloursOrGray(Shape shape, DataFormat format, String layer) {
        boolean gray = format.channelsLast(ShapeChecks.image(shape, layer)).get(2) == 1;
        return gray ? shape : colours(shape, format, layer);
    }
}
