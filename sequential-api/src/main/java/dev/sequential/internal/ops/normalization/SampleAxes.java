package dev.sequential.internal.ops.normalization;

import dev.sequential.config.Axes;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import dev.sequential.shapes.ShapeException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * Axes that a layer names, in a batch of its samples.
 *
 * @param axes as given: the batch axis counted as 0, the last as -1
 * @param input the shape of a sample
 * @param layer how errors call the layer
 */
public record SampleAxes(Axes axes, Shape input, String layer) {
    /**
     * The axes counted from the first, that of the batch; in the order of the numbers that were given, as in Keras.
     *
     * @throws ShapeException if there is no such axis, or if it is that of the batch
     */
    public int[] numbers() {
        int rank = input.numDimensions() + 1;
        return axes.list().stream()
                .sorted()
                .mapToInt(axis -> {
                    int counted = axis < 0 ? rank + axis : axis;
                    ShapeChecks.require(
                            counted >= 1 && counted < rank,
                            "%s has no axis %d in an input of shape %s: axis 0 is the batch, the last is %d",
                            layer,
                            axis,
                            Dimensions.text(input),
                            rank - 1);
                    return counted;
                })
                .toArray();
    }

    /** The sizes along the axes, all of which must be known. */
    public long[] sizes() {
        return Arrays.stream(numbers())
                .mapToLong(
                        axis -> ShapeChecks.known(input.get(axis - 1), "Axis %d of %s's input".formatted(axis, layer)))
                .toArray();
    }

    /** Their sizes at their places, and 1 at the other axes of a batch. */
    public int[] spread() {
        int[] numbers = numbers();
        return IntStream.rangeClosed(0, input.numDimensions())
                .map(axis -> Arrays.stream(numbers).anyMatch(own -> own == axis) ? (int) input.get(axis - 1) : 1)
                .toArray();
    }
}
