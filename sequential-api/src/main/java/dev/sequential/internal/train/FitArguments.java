package dev.sequential.internal.train;

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

/**
 * The arguments of a call of {@code fit}, and of {@code evaluate} and {@code predict}, which take some of them.
 *
 * <p>Each is explained at the method of its name in {@code FitOption}.
 *
 * @param method that was called, as errors name it
 */
public record FitArguments(
        String method,
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
            "fit",
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
            throw new IllegalArgumentException(method + " takes a batchSize of at least 1, got " + batchSize);
        }
        if (epochs < 0 || initialEpoch < 0) {
            throw new IllegalArgumentException("%s takes epochs and an initialEpoch of at least 0, got %d and %d"
                    .formatted(method, epochs, initialEpoch));
        }
        if (!(validationSplit >= 0 && validationSplit < 1)) {
            throw new IllegalArgumentException(
                    method + " takes a validationSplit from 0 (inclusive) to 1 (exclusive), got " + validationSplit);
        }
        if (validationSplit > 0 && validationData.isPresent()) {
            throw new IllegalArgumentException(method + " takes validationData or a validationSplit, got both");
        }
        if (verbose < 0 || verbose > 2) {
            throw new IllegalArgumentException(method + " takes verbose 0, 1 or 2, got " + verbose);
        }
        requirePositive(method, method.equals("fit") ? "stepsPerEpoch" : "steps", stepsPerEpoch);
        requirePositive(method, "validationSteps", validationSteps);
        requirePositive(method, "validationBatchSize", validationBatchSize);
        classWeight = Map.copyOf(classWeight);
    }

    private static void requirePositive(String method, String argument, OptionalInt number) {
        if (number.isPresent() && number.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "%s takes %s of at least 1, got %d".formatted(method, argument, number.getAsInt()));
        }
    }

    /**
     * Keras's defaults, but for what is given.
     *
     * @param keywords values of components, by name
     */
    public static FitArguments of(String method, Map<String, Object> keywords) {
        FitArguments arguments = Records.with(DEFAULT, "method", method);
        for (Map.Entry<String, Object> keyword : keywords.entrySet()) {
            arguments = Records.with(arguments, keyword.getKey(), keyword.getValue());
        }
        return arguments;
    }
}
