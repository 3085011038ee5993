package dev.sequential.layers;

import java.util.List;

/** What every pooling refuses. */
final class PoolChecks {
    private PoolChecks() {}

    static void arguments(String layer, int axes, List<Integer> poolSize, List<Integer> strides, Padding padding) {
        Checks.allAtLeast(1, axes, poolSize, layer + " poolSize");
        Checks.allAtLeast(1, axes, strides, layer + " strides");
        if (padding == Padding.CAUSAL) {
            throw new IllegalArgumentException(
                    "%s takes padding \"valid\" or \"same\", got \"causal\"".formatted(layer));
        }
    }
}
