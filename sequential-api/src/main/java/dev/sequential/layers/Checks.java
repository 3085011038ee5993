package dev.sequential.layers;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** Argument checks whose messages say what was expected and what was received. */
final class Checks {
    private static final List<String> SPATIAL = List.of(
            "a sequence (steps, channels)",
            "an image (height, width, channels)",
            "a volume (depth, height, width, channels)");

    private Checks() {}

    static void atLeast(int minimum, int value, String what) {
        if (value < minimum) {
            throw new IllegalArgumentException("%s must be at least %d, got %d".formatted(what, minimum, value));
        }
    }

    static void allAtLeast(int minimum, int count, List<Integer> values, String what) {
        if (values.size() != count || values.stream().anyMatch(value -> value < minimum)) {
            throw new IllegalArgumentException(
                    "%s must be %d numbers of at least %d, got %s".formatted(what, count, minimum, values));
        }
    }

    static void fraction(double value, String what) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s must be from 0 (inclusive) to 1 (exclusive), got %s".formatted(what, value));
        }
    }

    @FormatMethod
    static void shape(boolean ok, String message, Object... args) {
        if (!ok) {
            throw new ShapeException(message.formatted(args));
        }
    }

    static void notCausal(String layer, Padding padding) {
        if (padding == Padding.CAUSAL) {
            throw new IllegalArgumentException(
                    "%s takes padding \"valid\" or \"same\", got \"causal\"".formatted(layer));
        }
    }

    static Shape image(Shape shape, String layer) {
        return spatial(2, shape, layer);
    }

    /** A shape of so many spatial axes and the channels. */
    static Shape spatial(int axes, Shape shape, String layer) {
        shape(
                shape.numDimensions() == axes + 1,
                "%s takes %s, got %s",
                layer,
                SPATIAL.get(axes - 1),
                Dimensions.text(shape));
        return shape;
    }

    static Shape colours(Shape shape, DataFormat format, String layer) {
        long channels = format.channelsLast(image(shape, layer)).get(2);
        shape(channels == 3, "%s takes three channels, red, green and blue, got %s", layer, Dimensions.text(shape));
        return shape;
    }

    static Shape coloursOrGray(Shape shape, DataFormat format, String layer) {
        boolean gray = format.channelsLast(image(shape, layer)).get(2) == 1;
        return gray ? shape : colours(shape, format, layer);
    }

    static long known(long size, String what) {
        shape(size > 0, "%s must be known, got a shape that leaves it open", what);
        return size;
    }
}
