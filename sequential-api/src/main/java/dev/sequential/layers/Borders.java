package dev.sequential.layers;

import java.util.List;
import org.tensorflow.ndarray.Shape;

/** Shapes with more or less around their spatial axes. */
final class Borders {
    private Borders() {}

    /**
     * The shape of an input with its borders.
     *
     * @param layer how errors call the layer
     * @param sign 1 where borders are added, -1 where they are cut off
     */
    static Shape outputShape(String layer, DataFormat format, List<List<Integer>> borders, int sign, Shape input) {
        Shape last = format.channelsLast(Checks.spatial(borders.size(), input, layer));
        long[] sizes = last.asArray();
        for (int axis = 0; axis < borders.size(); axis++) {
            if (sizes[axis] >= 0) {
                int before = borders.get(axis).get(0);
                int after = borders.get(axis).get(1);
                long size = sizes[axis] + sign * ((long) before + after);
                Checks.shape(
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
}
