package dev.sequential.shapes;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tensorflow.ndarray.Shape;

/** The sizes of a shape: as messages write them, and arithmetic on sizes that may be unknown. */
public final class Dimensions {
    private Dimensions() {}

    /** As Keras's users write shapes: {@code (32, 32, 3)}, with {@code None} for an unknown size. */
    public static String text(Shape shape) {
        return LongStream.of(shape.asArray())
                .mapToObj(size -> size < 0 ? "None" : Long.toString(size))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether two shapes have the same sizes, unknown ones at the same axes; unlike {@link Shape#equals}. */
    public static boolean same(Shape one, Shape other) {
        return Arrays.equals(one.asArray(), other.asArray());
    }

    /** The product of the sizes from one axis to another, unknown if one of them is. */
    public static long product(Shape shape, int from, int to) {
        long product = 1;
        for (int axis = from; axis < to; axis++) {
            if (shape.get(axis) < 0) {
                return Shape.UNKNOWN_SIZE;
            }
            product *= shape.get(axis);
        }
        return product;
    }

    /** The last size. */
    public static long last(Shape shape) {
        return shape.get(shape.numDimensions() - 1);
    }

    /** The shape with another last size. */
    public static Shape withLast(Shape shape, long size) {
        return with(shape, shape.numDimensions() - 1, size);
    }

    /** The shape with another size at an axis. */
    static Shape with(Shape shape, int axis, long size) {
        long[] sizes = shape.asArray().clone();
        sizes[axis] = size;
        return Shape.of(sizes);
    }
}
