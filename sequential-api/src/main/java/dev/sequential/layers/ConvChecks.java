package dev.sequential.layers;

import java.util.List;
import java.util.Optional;

/** What every convolution refuses. */
final class ConvChecks {
    private ConvChecks() {}

    static void arguments(
            String layer,
            int axes,
            int filters,
            List<Integer> kernelSize,
            List<Integer> strides,
            Padding padding,
            List<Integer> dilationRate,
            int groups) {
        Checks.atLeast(1, filters, layer + " filters");
        windows(layer, axes, kernelSize, strides, dilationRate);
        Checks.atLeast(1, groups, layer + " groups");
        if (filters % groups != 0) {
            throw new IllegalArgumentException("%s filters must be a multiple of groups, got %d filters in %d groups"
                    .formatted(layer, filters, groups));
        }
        stridesOrGaps(layer, strides, dilationRate);
        if (axes != 1) {
            Checks.notCausal(layer, padding);
        }
    }

    static void windows(
            String layer, int axes, List<Integer> kernelSize, List<Integer> strides, List<Integer> dilationRate) {
        Checks.allAtLeast(1, axes, kernelSize, layer + " kernelSize");
        Checks.allAtLeast(1, axes, strides, layer + " strides");
        Checks.allAtLeast(1, axes, dilationRate, layer + " dilationRate");
    }

    static void stridesOrGaps(String layer, List<Integer> strides, List<Integer> dilationRate) {
        if (strides.stream().anyMatch(stride -> stride > 1)
                && dilationRate.stream().anyMatch(rate -> rate > 1)) {
            throw new IllegalArgumentException("%s takes strides or a dilationRate above 1, got %s and %s"
                    .formatted(layer, strides, dilationRate));
        }
    }

    static void transposed(
            String layer,
            int axes,
            int filters,
            List<Integer> kernelSize,
            List<Integer> strides,
            Padding padding,
            Optional<List<Integer>> outputPadding,
            List<Integer> dilationRate) {
        Checks.atLeast(1, filters, layer + " filters");
        windows(layer, axes, kernelSize, strides, dilationRate);
        stridesOrGaps(layer, strides, dilationRate);
        Checks.notCausal(layer, padding);
        outputPadding.ifPresent(more -> {
            Checks.allAtLeast(0, axes, more, layer + " outputPadding");
            for (int axis = 0; axis < axes; axis++) {
                if (more.get(axis) >= strides.get(axis)) {
                    throw new IllegalArgumentException("%s outputPadding must be less than strides, got %s and %s"
                            .formatted(layer, more, strides));
                }
            }
        });
    }

    static void channels(String layer, long channels, int groups) {
        Checks.known(channels, "The channels of %s's input".formatted(layer));
        Checks.shape(
                channels % groups == 0,
                "%s divides the channels of its input into %d groups, got %d channels",
                layer,
                groups,
                channels);
    }
}
