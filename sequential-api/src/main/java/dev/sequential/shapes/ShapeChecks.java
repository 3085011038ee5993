package dev.sequential.shapes;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** Checks of a layer's input shape, whose messages say what was expected and what was received. */
public final class ShapeChecks {
    private static final List<String> SPATIAL = List.of(
            "a sequence (steps, channels)",
            "an image (height, width, channels)",
            "a volume (depth, height, width, channels)");

    private ShapeChecks() {}

    /** Refuses a shape unless a condition holds, with a formatted message. */
    @FormatMethod
    public static void require(boolean ok, String message, Object... args) {
        if (!ok) {
            throw new ShapeException(message.formatted(args));
        }
    }

    /** Refuses what is no image, {@code (height, width, channels)} in any order. */
    public static Shape image(Shape shape, String layer) {
        return spatial(2, shape, layer);
    }

    /** Refuses a shape that has other than so many spatial axes and the channels. */
    public static Shape spatial(int axes, Shape shape, String layer) {
        require(
                shape.numDimensions() == axes + 1,
                "%s takes %s, got %s",
                layer,
                SPATIAL.get(axes - 1),
                Dimensions.text(shape));
        return shape;
    }

    /** Refuses a size that is left open. */
    public static long known(long size, String what) {
        require(size > 0, "%s must be known, got a shape that leaves it open", what);
        return size;
    }
}
