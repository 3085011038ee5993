package dev.sequential;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Dataset;
import java.util.Optional;

/**
 * What is trained on, and what is evaluated at the end of each epoch.
 *
 * @param training trained on
 * @param validation held back; empty for none
 */
record Validation(Dataset training, Optional<Dataset> validation) {
    /** With a split, the tail of the data is held back, before any shuffling. */
    static Validation split(Dataset data, FitArguments arguments) {
        if (arguments.validationSplit() == 0) {
            return new Validation(data, arguments.validationData());
        }
        if (!(data instanceof ArrayDataset array)) {
            throw new IllegalArgumentException(
                    "validationSplit needs a data set that lies in memory, got %s: use validationData instead"
                            .formatted(data.getClass().getSimpleName()));
        }
        int size = array.inputs().size();
        int kept = (int) Math.floor(size * (1 - arguments.validationSplit()));
        if (kept == 0 || kept == size) {
            throw new IllegalArgumentException(
                    "validationSplit %s of %d samples leaves one side empty: use another fraction, or more samples"
                            .formatted(arguments.validationSplit(), size));
        }
        return new Validation(array.slice(0, kept), Optional.of(array.slice(kept, size)));
    }
}
