package dev.sequential;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Dataset;
import java.util.List;

/**
 * One argument of {@link Sequential#fit}, made by a static method named as Keras's keyword. Import them all:
 *
 * <pre>{@code
 * import static dev.sequential.FitOption.*;
 *
 * model.fit(cifar.train(), epochs(20), batchSize(32), validationData(cifar.test()));
 * }</pre>
 */
@FunctionalInterface
public interface FitOption {
    /** The arguments so far, with this one. */
    FitArguments apply(FitArguments soFar);

    /** Passes over the data; 1 unless said otherwise. More precisely, the number of the epoch after the last. */
    static FitOption epochs(int epochs) {
        return soFar -> soFar.with("epochs", epochs);
    }

    /** Samples a step; 32 unless said otherwise. */
    static FitOption batchSize(int batchSize) {
        return soFar -> soFar.with("batchSize", batchSize);
    }

    /** What is evaluated at the end of each epoch. */
    static FitOption validationData(Dataset data) {
        return soFar -> soFar.with("validationData", java.util.Optional.of(data));
    }

    /** What is evaluated at the end of each epoch, as arrays: see {@link Dataset#of}. */
    static FitOption validationData(Object inputs, Object labels) {
        return validationData(Dataset.of(inputs, labels));
    }

    /**
     * The part of the data, from 0 to 1, that is evaluated at the end of each epoch and not trained on. As in Keras it
     * is the tail of the data, taken before shuffling.
     */
    static FitOption validationSplit(double fraction) {
        return soFar -> soFar.with("validationSplit", fraction);
    }

    /** Whether each epoch takes the samples in another order; so unless said otherwise. */
    static FitOption shuffle(boolean shuffle) {
        return soFar -> soFar.with("shuffle", shuffle);
    }

    /**
     * Where all random numbers of the training come from: initial weights that were not drawn yet, the order of
     * samples, dropout. The same seed on the same machine gives the same weights, bit for bit.
     */
    static FitOption seed(long seed) {
        return soFar -> soFar.with("seed", java.util.OptionalLong.of(seed));
    }

    /** Code that is told how the training goes. */
    static FitOption callbacks(Callback... callbacks) {
        return soFar -> soFar.with("callbacks", List.of(callbacks));
    }

    /** The number of the first epoch, for a training that goes on. */
    static FitOption initialEpoch(int epoch) {
        return soFar -> soFar.with("initialEpoch", epoch);
    }

    /** What is printed: 0 nothing, 1 a progress bar an epoch (the default), 2 one line an epoch. */
    static FitOption verbose(int level) {
        return soFar -> soFar.with("verbose", level);
    }
}
