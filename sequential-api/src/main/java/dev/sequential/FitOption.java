package dev.sequential;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One argument of {@link Sequential#fit}, made by a static method named as Keras's keyword. Import them all:
 *
 * <pre>{@code
 * import static dev.sequential.FitOption.*;
 *
 * model.fit(cifar.train(), epochs(20), batchSize(32), validationData(cifar.test()));
 * }</pre>
 *
 * <p>Each is given once, as a keyword in Python; {@link #callbacks} add up.
 */
@FunctionalInterface
public interface FitOption {
    /** The arguments so far, with this one. */
    FitArguments apply(FitArguments soFar);

    /** The keyword of an argument that is given once at most; empty for one that adds to what is there. */
    default Optional<String> keyword() {
        return Optional.empty();
    }

    /** How often the data is gone through; 1 by default. More precisely, the number of the epoch after the last. */
    static FitOption epochs(int epochs) {
        return new FitArgument("epochs", epochs);
    }

    /** How many samples a step takes; 32 by default. */
    static PredictOption batchSize(int batchSize) {
        return new FitArgument("batchSize", batchSize);
    }

    /** What is evaluated at the end of each epoch. */
    static FitOption validationData(Dataset data) {
        return new FitArgument("validationData", Optional.of(data));
    }

    /** What is evaluated at the end of each epoch, as arrays: see {@link Dataset#of}. */
    static FitOption validationData(Object inputs, Object labels) {
        return validationData(Dataset.of(inputs, labels));
    }

    /** What is evaluated at the end of each epoch, as arrays, with a weight for the loss of each sample. */
    static FitOption validationData(Object inputs, Object labels, Object sampleWeight) {
        return validationData(Dataset.of(inputs, labels).sampleWeights(Samples.of(sampleWeight, "sample weights")));
    }

    /**
     * The part of the data, from 0 to 1, that is evaluated at the end of each epoch and not trained on. As in Keras it
     * is the tail of the data, taken before shuffling.
     */
    static FitOption validationSplit(double fraction) {
        return new FitArgument("validationSplit", fraction);
    }

    /**
     * Validates once in so many epochs, beginning with the epoch of this number, counted from 1; each one by default.
     */
    static FitOption validationFreq(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("fit takes a validationFreq of at least 1, got " + epochs);
        }
        IntPredicate due = epoch -> epoch % epochs == 0;
        return new FitArgument("validationFreq", due);
    }

    /** Validates after the epochs of these numbers, counted from 1. */
    static FitOption validationFreq(Collection<Integer> epochs) {
        Set<Integer> chosen = Set.copyOf(epochs);
        IntPredicate due = chosen::contains;
        return new FitArgument("validationFreq", due);
    }

    /** How many batches a validation takes, from the front of the data; all of them by default. */
    static FitOption validationSteps(int batches) {
        return new FitArgument("validationSteps", OptionalInt.of(batches));
    }

    /** How many samples a step of validation takes; as many as {@link #batchSize} by default. */
    static FitOption validationBatchSize(int samples) {
        return new FitArgument("validationBatchSize", OptionalInt.of(samples));
    }

    /**
     * How many batches an epoch takes; a whole pass over the data by default. As in Keras the next epoch goes on where
     * the last one stopped; an epoch in which the data ends is shorter, and the next one starts over.
     */
    static FitOption stepsPerEpoch(int batches) {
        return new FitArgument("stepsPerEpoch", OptionalInt.of(batches));
    }

    /**
     * How many batches an evaluation or a prediction takes, from the front of the data; all of them by default. In fit,
     * {@link #stepsPerEpoch}.
     */
    static PredictOption steps(int batches) {
        return new FitArgument("stepsPerEpoch", OptionalInt.of(batches));
    }

    /**
     * Weights of the classes: the loss of each sample is multiplied by the weight of its class. A higher weight pays
     * more attention to a class that is rare. A class without an entry has weight 1. Validation data is not weighted.
     */
    static FitOption classWeight(Map<Integer, Double> weights) {
        return new FitArgument("classWeight", Map.copyOf(weights));
    }

    /** A weight for each sample, by which its loss is multiplied; for data that lies in memory. */
    static EvaluateOption sampleWeight(float... weights) {
        return sampleWeight((Object) weights);
    }

    /**
     * A weight for each sample, or for each time step of each sample, by which its loss is multiplied: an array of
     * shape {@code (samples)} or {@code (samples, steps)}, for data that lies in memory. With {@link #validationSplit}
     * the weights are split like the samples.
     */
    static EvaluateOption sampleWeight(Object weights) {
        Samples counts = Samples.of(weights, "sample weights");
        return new FitArgument("sampleWeight", Optional.of(counts));
    }

    /** Whether each epoch takes the samples in another order; true by default. */
    static FitOption shuffle(boolean shuffle) {
        return new FitArgument("shuffle", shuffle);
    }

    /**
     * Whether the inputs are copied to the device before the training, so that a batch is only told which samples it
     * has. The default is true on a GPU, and false on the CPU. What is computed is the same. It is for images that lie
     * in memory as bytes, up to 2 GB of them; other inputs travel batch by batch in any case.
     */
    static FitOption dataOnDevice(boolean dataOnDevice) {
        return new FitArgument("dataOnDevice", Optional.of(dataOnDevice));
    }

    /**
     * Where all random numbers of the training come from: initial weights that were not drawn yet, the order of
     * samples, dropout. The same seed on the same machine gives the same weights, bit for bit.
     */
    static FitOption seed(long seed) {
        return new FitArgument("seed", OptionalLong.of(seed));
    }

    /** Code that is told how the training goes. Given again, it adds to the callbacks so far. */
    static PredictOption callbacks(Callback... callbacks) {
        return soFar -> soFar.withCallbacks(List.of(callbacks));
    }

    /** The number of the first epoch, for a training that goes on. */
    static FitOption initialEpoch(int epoch) {
        return new FitArgument("initialEpoch", epoch);
    }

    /** What is printed: 0 nothing, 1 a progress bar an epoch (the default), 2 one line an epoch. */
    static FitOption verbose(int level) {
        return new FitArgument("verbose", level);
    }
}
