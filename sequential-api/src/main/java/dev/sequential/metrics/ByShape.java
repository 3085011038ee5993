package dev.sequential.metrics;

import org.tensorflow.ndarray.Shape;

/** What labels and outputs are, told from their shapes as Keras does. */
enum ByShape {
    /** One probability a sample. */
    BINARY,
    /** One class number for a row of probabilities. */
    SPARSE,
    /** A one-hot label for a row of probabilities. */
    CATEGORICAL;

    static ByShape of(Shape labels, Shape outputs) {
        long last = outputs.numDimensions() == 0 ? 1 : outputs.get(outputs.numDimensions() - 1);
        if (last == 1) {
            return BINARY;
        }
        boolean shorter = labels.numDimensions() < outputs.numDimensions();
        return shorter || labels.get(labels.numDimensions() - 1) == 1 ? SPARSE : CATEGORICAL;
    }
}
