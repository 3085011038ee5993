package dev.sequential;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import dev.sequential.internal.train.FitArguments;
import java.util.Arrays;
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
public class FitOption {
    private final KeywordArgument argument;

    FitOption(String keyword, Object value) {
        this.argument = new KeywordArgument(keyword, value);
    }

    /** The arguments of a call of {@code fit}, {@code evaluate} or {@code predict}. */
    static FitArguments arguments(String method, FitOption... options) {
        return FitArguments.of(
                method,
                KeywordArgument.values(
                        method,
                        Arrays.stream(options).map(option -> option.argument).toList()));
    }

    /** The keyword of the argument. */
    String keyword() {
        return argument.keyword();
    }

    @Override
    public String toString() {
        return argument.toString();
    }

    /** How often the data is gone through; 1 by default. More precisely, the number of the epoch after the last. */
    public static FitOption epochs(int epochs) {
        return new FitOption("epochs", epochs);
    }

    /** How many samples a step takes; 32 by default. */
    public static PredictOption batchSize(int batchSize) {
        return new PredictOption("batchSize", batchSize);
    }

    /** What is evaluated at the end of each epoch. */
    public static FitOption validationData(Dataset data) {
        return new FitOption("validationData", Optional.of(data));
    }

    /** What is evaluated at the end of each epoch, as arrays: see {@link Dataset#of}. */
    public static FitOption validationData(Object inputs, Object labels) {
        return validationData(Dataset.of(inputs, labels));
    }

    /** What is evaluated at the end of each epoch, as arrays, with a weight for the loss of each sample. */
    public static FitOption validationData(Object inputs, Object labels, Object sampleWeight) {
        return validationData(Dataset.of(inputs, labels).sampleWeights(Samples.of(sampleWeight, "sample weights")));
    }

    /**
     * The part of the data, from 0 to 1, that is evaluated at the end of each epoch and not trained on. As in Keras it
     * is the tail of the data, taken before shuffling.
     */
    public static FitOption validationSplit(double fraction) {
        return new FitOption("validationSplit", fraction);
    }

    /**
     * Validates once in so many epochs, beginning with the epoch of this number, counted from 1; each one by default.
     */
    public static FitOption validationFreq(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("fit takes a validationFreq of at least 1, got " + epochs);
        }
        IntPredicate due = epoch -> epoch % epochs == 0;
        return new FitOption("validationFreq", due);
    }

    /** Validates after the epochs of these numbers, counted from 1. */
    public static FitOption validationFreq(Collection<Integer> epochs) {
        Set<Integer> chosen = Set.copyOf(epochs);
        IntPredicate due = chosen::contains;
        return new FitOption("validationFreq", due);
    }

    /** How many batches a validation takes, from the front of the data; all of them by default. */
    public static FitOption validationSteps(int batches) {
        return new FitOption("validationSteps", OptionalInt.of(batches));
    }

    /** How many samples a step of validation takes; as many as {@link #batchSize} by default. */
    public static FitOption validationBatchSize(int samples) {
        return new FitOption("validationBatchSize", OptionalInt.of(samples));
    }

    /**
     * How many batches an epoch takes; a whole pass over the data by default. As in Keras the next epoch goes on where
     * the last one stopped; an epoch in which the data ends is shorter, and the next one starts over.
     */
    public static FitOption stepsPerEpoch(int batches) {
        return new FitOption("stepsPerEpoch", OptionalInt.of(batches));
    }

    /**
     * How many batches an evaluation or a prediction takes, from the front of the data; all of them by default. In fit,
     * {@link #stepsPerEpoch}.
     */
    public static PredictOption steps(int batches) {
        return new PredictOption("stepsPerEpoch", OptionalInt.of(batches));
    }

    /**
     * Weights of the classes: the loss of each sample is multiplied by the weight of its class. A higher weight pays
     * more attention to a class that is rare. A class without an entry has weight 1. Validation data is not weighted.
     */
    public static FitOption classWeight(Map<Integer, Double> weights) {
        return new FitOption("classWeight", Map.copyOf(weights));
    }

    /** A weight for each sample, by which its loss is multiplied; for data that lies in memory. */
    public static EvaluateOption sampleWeight(float... weights) {
        return sampleWeight((Object) weights);
    }

    /**
     * A weight for each sample, or for each time step of each sample, by which its loss is multiplied: an array of
     * shape {@code (samples)} or {@code (samples, steps)}, for data that lies in memory. With {@link #validationSplit}
     * the weights are split like the samples.
     */
    public static EvaluateOption sampleWeight(Object weights) {
        Samples counts = Samples.of(weights, "sample weights");
        return new EvaluateOption("sampleWeight", Optional.of(counts));
    }

    /** Whether each epoch takes the samples in another order; true by default. */
    public static FitOption shuffle(boolean shuffle) {
        return new FitOption("shuffle", shuffle);
    }

    /**
     * Whether the inputs are copied to the device before the training, so that a batch is only told which samples it
     * has. The default is true on a GPU, and false on the CPU. What is computed is the same. It is for images that lie
     * in memory as bytes, up to 2 GB of them; other inputs travel batch by batch in any case.
     */
    public static FitOption dataOnDevice(boolean dataOnDevice) {
        return new FitOption("dataOnDevice", Optional.of(dataOnDevice));
    }

    /**
     * Where all random numbers of the training come from: initial weights that were not drawn yet, the order of
     * samples, dropout. The same seed on the same machine gives the same weights, bit for bit.
     */
    public static FitOption seed(long seed) {
        return new FitOption("seed", OptionalLong.of(seed));
    }

    /** Code that is told how the training goes. Given again, it adds to the callbacks so far. */
    public static PredictOption callbacks(Callback... callbacks) {
        return new PredictOption("callbacks", List.of(callbacks));
    }

    /** The number of the first epoch, for a training that goes on. */
    public static FitOption initialEpoch(int epoch) {
        return new FitOption("initialEpoch", epoch);
    }

    /** What is printed: 0 nothing, 1 a progress bar an epoch (the default), 2 one line an epoch. */
    public static FitOption verbose(int level) {
        return new FitOption("verbose", level);
    }
}
