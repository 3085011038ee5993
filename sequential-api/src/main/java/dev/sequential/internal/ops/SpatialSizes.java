package dev.sequential.internal.ops;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** One number for all axes, or one for each, as Keras takes sizes. */
public final class SpatialSizes {
    private SpatialSizes() {}

    /** As many numbers as there are axes. */
    public static List<Integer> of(int axes, int... sizes) {
        return sizes.length == 1
                ? Collections.nCopies(axes, sizes[0])
                : Arrays.stream(sizes).boxed().toList();
    }

    /** The shape of a kernel: its window, then the sizes of further axes. */
    public static long[] kernelShape(List<Integer> window, long... more) {
        return LongStream.concat(window.stream().mapToLong(Integer::longValue), Arrays.stream(more))
                .toArray();
    }
}
