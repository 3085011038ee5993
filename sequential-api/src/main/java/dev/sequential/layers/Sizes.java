package dev.sequential.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** One number for all axes, or one for each, as Keras takes sizes. */
final class Sizes {
    private Sizes() {}

    /** As many numbers as there are axes. */
    static List<Integer> of(int axes, int... sizes) {
        return sizes.length == 1
                ? Collections.nCopies(axes, sizes[0])
                : Arrays.stream(sizes).boxed().toList();
    }

    /** The shape of a kernel: its window, then the sizes of further axes. */
    static long[] kernel(List<Integer> window, long... more) {
        return LongStream.concat(window.stream().mapToLong(Integer::longValue), Arrays.stream(more))
                .toArray();
    }

    /**
     * What is at both ends of each axis, as Keras takes it.
     *
     * @param sizes one for all ends; or one for both ends of each axis; or two for each axis, before and after it
     */
    static List<List<Integer>> borders(int axes, int... sizes) {
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
    static void checkBorders(int axes, List<List<Integer>> borders, String what) {
        if (borders.size() != axes) {
            throw new IllegalArgumentException("%s must be %d pairs, got %s".formatted(what, axes, borders));
        }
        borders.forEach(ends -> Checks.allAtLeast(0, 2, ends, what));
    }
}
