package dev.sequential.internal.ops;

import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** The sizes that padding puts around the spatial axes, or cropping cuts off them. */
public final class SpatialBorders {
    private SpatialBorders() {}

    /**
     * The shape of an input with its borders.
     *
     * @param layer how errors call the layer
     * @param sign 1 where borders are added, -1 where they are cut off
     */
    public static Shape outputShape(
            String layer, DataFormat format, List<List<Integer>> borders, int sign, Shape input) {
        Shape last = format.channelsLast(ShapeChecks.spatial(borders.size(), input, layer));
        long[] sizes = last.asArray();
        for (int axis = 0; axis < borders.size(); axis++) {
            if (sizes[axis] >= 0) {
                int before = borders.get(axis).get(0);
                int after = borders.get(axis).get(1);
                long size = sizes[axis] + sign * ((long) before + after);
                ShapeChecks.require(
                        size > 0,
                        "%s takes %d and %d from a side of %d, which leaves nothing",
                        layer,
                        before,
                        after,
                        sizes[axis]);
                sizes[axis] = size;
            }
        }
        return format.shape(Shape.of(sizes));
    }

    /**
     * The sizes before and after each axis, of the numbers that Keras takes.
     *
     * @param sizes one for all ends; or one for both ends of each axis; or two for each axis, before and after it
     */
    public static List<List<Integer>> of(int axes, int... sizes) {
        if (sizes.length != 1 && sizes.length != axes && sizes.length != 2 * axes) {
            throw new IllegalArgumentException("The borders of %d axes are 1, %d or %d numbers, got %s"
                    .formatted(axes, axes, 2 * axes, Arrays.toString(sizes)));
        }
        boolean pairs = sizes.length == 2 * axes;
        List<List<Integer>> borders = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            int before = sizes.length == 1 ? sizes[0] : sizes[pairs ? 2 * axis : axis];
            borders.add(List.of(before, pairs ? sizes[2 * axis + 1] : before));
        }
        return borders;
    }

    /** Refuses borders that are not two numbers, at least 0, for each axis. */
    public static void check(int axes, List<List<Integer>> borders, String what) {
        if (borders.size() != axes) {
            throw new IllegalArgumentException("%s must be %d pairs, got %s".formatted(what, axes, borders));
        }
        borders.forEach(ends -> ArgumentChecks.allAtLeast(0, 2, ends, what));
    }
}
