package dev.sequential.internal.ops;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** Sizes along the spatial axes, such as strides, given as one number for all axes or one for each. */
public final class SpatialSizes {
    private SpatialSizes() {}

    /** One number for each axis. */
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
