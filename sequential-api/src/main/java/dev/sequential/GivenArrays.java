package dev.sequential;

import dev.sequential.data.Dataset;

/** Tells inputs and labels from other arguments, which Java takes in their places. */
final class GivenArrays {
    private GivenArrays() {}

    static void check(String method, Object inputs, Object labels) {
        if (labels instanceof FitOption || inputs instanceof Dataset) {
            throw new IllegalArgumentException(
                    "%s takes inputs and labels, or one Dataset, and then options such as batchSize(32) or callbacks(...), got %s and %s"
                            .formatted(method, name(inputs), name(labels)));
        }
    }

    private static String name(Object given) {
        return given instanceof FitOption option
                ? "the option " + option.keyword()
                : given instanceof Dataset ? "a Dataset" : given.getClass().getSimpleName();
    }
}
