package dev.sequential;

import dev.sequential.callbacks.Callback;
import dev.sequential.config.Records;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** All arguments of {@link Sequential#fit}; each is explained at the method of its name in {@link FitOption}. */
public record FitArguments(
        int epochs,
        int batchSize,
        Optional<Dataset> validationData,
        double validationSplit,
        boolean shuffle,
        OptionalLong seed,
        List<Callback> callbacks,
        int initialEpoch,
        int verbose,
        Map<Integer, Double> classWeight,
        Optional<Samples> sampleWeight,
        OptionalInt stepsPerEpoch,
        OptionalInt validationSteps,
        OptionalInt validationBatchSize,
        IntPredicate validationFreq,
        Optional<Boolean> dataOnDevice) {
    /** The defaults of Keras. */
    static final FitArguments DEFAULT = new FitArguments(
            1,
            32,
            Optional.empty(),
            0,
            true,
            OptionalLong.empty(),
            List.of(),
            0,
            1,
            Map.of(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            epoch -> true,
            Optional.empty());

    public FitArguments {
        if (batchSize < 1) {
            throw new IllegalArgumentException("fit takes a batchSize of at least 1, got " + batchSize);
        }
        if (epochs < 0 || initialEpoch < 0) {
            throw new IllegalArgumentException("fit takes epochs and an initialEpoch of at least 0, got %d and %d"
                    .formatted(epochs, initialEpoch));
        }
        if (!(validationSplit >= 0 && validationSplit < 1)) {
            throw new IllegalArgumentException(
                    "fit takes a validationSplit from 0 (inclusive) to 1 (exclusive), got " + validationSplit);
        }
        if (validationSplit > 0 && validationData.isPresent()) {
            throw new IllegalArgumentException("fit takes validationData or a validationSplit, got both");
        }
        if (verbose < 0 || verbose > 2) {
            throw new IllegalArgumentException("fit takes verbose 0, 1 or 2, got " + verbose);
        }
        requirePositive("stepsPerEpoch", stepsPerEpoch);
        requirePositive("validationSteps", validationSteps);
        requirePositive("validationBatchSize", validationBatchSize);
        classWeight = Map.copyOf(classWeight);
    }

    private static void requirePositive(String argument, OptionalInt number) {
        if (number.isPresent() && number.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "fit takes %s of at least 1, got %d".formatted(argument, number.getAsInt()));
        }
    }

    FitArguments with(String argument, Object value) {
        return Records.with(this, argument, value);
    }

    FitArguments withCallbacks(List<Callback> further) {
        return with(
                "callbacks", Stream.concat(callbacks.stream(), further.stream()).toList());
    }

    static FitArguments of(String method, FitOption... options) {
        FitArguments arguments = DEFAULT;
        var once = new Once(method);
        for (FitOption option : options) {
            once.check(option.keyword());
            arguments = option.apply(arguments);
        }
        return arguments;
    }
}
