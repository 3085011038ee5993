package dev.sequential.internal.train;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Dataset;
import dev.sequential.internal.engine.Engine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates the validation data after the epochs that {@code validationFreq} names. */
record Validation(Engine engine, FitArguments arguments, Optional<Dataset> data, List<Callback> callbacks) {
    /** Loss and metrics after the epoch of a number, from 0; none if it is not an epoch for that. */
    Map<String, Double> evaluate(int epoch) {
        if (data.isEmpty() || !arguments.validationFreq().test(epoch + 1)) {
            return Map.of();
        }
        int batchSize = arguments.validationBatchSize().orElse(arguments.batchSize());
        return Evaluator.evaluate(engine, data.get(), batchSize, arguments.validationSteps(), callbacks)
                .copy();
    }
}
