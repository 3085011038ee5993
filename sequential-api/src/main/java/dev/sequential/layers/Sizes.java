package dev.sequential.layers;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One number for all axes, or one for each, as Keras takes sizes. */
final class Sizes {
    private Sizes() {}

    /** As many numbers as there are axes. */
    static List<Integer> of(int axes, int... sizes) {
        return sizes.length == 1
                ? Collections.nCopies(axes, sizes[0])
                : Arrays.stream(sizes).boxed().toList();
    }
}
