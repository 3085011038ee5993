package dev.sequential.internal.ops.convolution;

import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import java.util.Optional;

/** Checks of the arguments of layers whose windows slide over their input: convolutions and poolings. */
public final class WindowArguments {
    private WindowArguments() {}

    public static void convolution(
            String layer,
            int axes,
            int filters,
            List<Integer> kernelSize,
            List<Integer> strides,
            Padding padding,
            List<Integer> dilationRate,
            int groups) {
        ArgumentChecks.atLeast(1, filters, layer + " filters");
        windows(layer, axes, kernelSize, strides, dilationRate);
        ArgumentChecks.atLeast(1, groups, layer + " groups");
        if (filters % groups != 0) {
            throw new IllegalArgumentException("%s filters must be a multiple of groups, got %d filters in %d groups"
                    .formatted(layer, filters, groups));
        }
        stridesOrDilation(layer, strides, dilationRate);
        if (axes != 1) {
            notCausal(layer, padding);
        }
    }

    public static void windows(
            String layer, int axes, List<Integer> kernelSize, List<Integer> strides, List<Integer> dilationRate) {
        ArgumentChecks.allAtLeast(1, axes, kernelSize, layer + " kernelSize");
        ArgumentChecks.allAtLeast(1, axes, strides, layer + " strides");
        ArgumentChecks.allAtLeast(1, axes, dilationRate, layer + " dilationRate");
    }

    static void stridesOrDilation(String layer, List<Integer> strides, List<Integer> dilationRate) {
        if (strides.stream().anyMatch(stride -> stride > 1)
                && dilationRate.stream().anyMatch(rate -> rate > 1)) {
            throw new IllegalArgumentException("%s takes strides or a dilationRate above 1, got %s and %s"
                    .formatted(layer, strides, dilationRate));
        }
    }

    public static void transposed(
            String layer,
            int axes,
            int filters,
            List<Integer> kernelSize,
            List<Integer> strides,
            Padding padding,
            Optional<List<Integer>> outputPadding,
            List<Integer> dilationRate) {
        ArgumentChecks.atLeast(1, filters, layer + " filters");
        windows(layer, axes, kernelSize, strides, dilationRate);
        stridesOrDilation(layer, strides, dilationRate);
        notCausal(layer, padding);
        outputPadding.ifPresent(more -> {
            ArgumentChecks.allAtLeast(0, axes, more, layer + " outputPadding");
            for (int axis = 0; axis < axes; axis++) {
                if (more.get(axis) >= strides.get(axis)) {
                    throw new IllegalArgumentException("%s outputPadding must be less than strides, got %s and %s"
                            .formatted(layer, more, strides));
                }
            }
        });
    }

    public static void channels(String layer, long channels, int groups) {
        ShapeChecks.known(channels, "The channels of %s's input".formatted(layer));
        ShapeChecks.require(
                channels % groups == 0,
                "%s divides the channels of its input into %d groups, got %d channels",
                layer,
                groups,
                channels);
    }

    public static void pooling(String layer, int axes, List<Integer> poolSize, List<Integer> strides, Padding padding) {
        ArgumentChecks.allAtLeast(1, axes, poolSize, layer + " poolSize");
        ArgumentChecks.allAtLeast(1, axes, strides, layer + " strides");
        notCausal(layer, padding);
    }

    public static void notCausal(String layer, Padding padding) {
        if (padding == Padding.CAUSAL) {
            throw new IllegalArgumentException(
                    "%s takes padding \"valid\" or \"same\", got \"causal\"".formatted(layer));
        }
    }
}
