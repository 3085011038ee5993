package dev.sequential.layers;

import java.util.List;

/** What every pooling refuses. */
final class PoolChecks {
    private PoolChecks() {}

    static void arguments(String layer, int axes, List<Integer> poolSize, List<Integer> strides, Padding padding) {
        Checks.allAtLeast(1, axes, poolSize, layer + " poolSize");
        Checks.allAtLeast(1, axes, strides, layer + " strides");
        Checks.notCausal(layer, padding);
    }
}
