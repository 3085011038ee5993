package dev.sequential;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Dataset;

/** Inputs and labels as a data set; two objects that are something else are told from arrays that cannot be read. */
final class GivenArrays {
    private GivenArrays() {}

    static ArrayDataset of(String method, Object inputs, Object labels) {
        if (labels instanceof FitOption || inputs instanceof Dataset) {
            throw new IllegalArgumentException(
                    "%s takes inputs and labels, or one Dataset, and then options such as batchSize(32) or callbacks(...), got %s and %s"
                            .formatted(method, name(inputs), name(labels)));
        }
        return Dataset.of(inputs, labels);
    }

    private static String name(Object given) {
        return given instanceof FitOption
                ? "an option"
                : given instanceof Dataset ? "a Dataset" : given.getClass().getSimpleName();
    }
}
