package dev.sequential.internal.train;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.ClassWeights;
import dev.sequential.data.Dataset;
import java.util.Optional;

/**
 * The data of a training, split into training and validation data.
 *
 * @param training what is trained on
 * @param validation what is evaluated at the end of each epoch; empty for nothing
 */
public record ValidationSplit(Dataset training, Optional<Dataset> validation) {
    /**
     * Weighs the samples and splits the data: the tail is held back, before any shuffling, with the weights of its
     * samples but not those of its classes.
     */
    public static ValidationSplit of(Dataset data, FitArguments arguments) {
        ValidationSplit split = held(weighted(data, arguments), arguments);
        return arguments.classWeight().isEmpty()
                ? split
                : new ValidationSplit(new ClassWeights(split.training(), arguments.classWeight()), split.validation());
    }

    /** The data with the weights of its samples, where arguments have some. */
    public static Dataset weighted(Dataset data, FitArguments arguments) {
        return arguments.sampleWeight().isPresent()
                ? inMemory(data, "sampleWeight")
                        .sampleWeights(arguments.sampleWeight().get())
                : data;
    }

    private static ValidationSplit held(Dataset data, FitArguments arguments) {
        if (arguments.validationSplit() == 0) {
            return new ValidationSplit(data, arguments.validationData());
        }
        ArrayDataset array = inMemory(data, "validationSplit");
        int size = array.inputs().size();
        int kept = (int) Math.floor(size * (1 - arguments.validationSplit()));
        if (kept == 0 || kept == size) {
            throw new IllegalArgumentException(
                    "validationSplit %s of %d samples leaves one side empty: use another fraction, or more samples"
                            .formatted(arguments.validationSplit(), size));
        }
        return new ValidationSplit(array.slice(0, kept), Optional.of(array.slice(kept, size)));
    }

    private static ArrayDataset inMemory(Dataset data, String argument) {
        if (data instanceof ArrayDataset array) {
            return array;
        }
        throw new IllegalArgumentException("%s needs a data set that lies in memory, got %s: use %s instead"
                .formatted(
                        argument,
                        data.getClass().getSimpleName(),
                        argument.equals("sampleWeight") ? "Dataset.weight" : "validationData"));
    }
}
