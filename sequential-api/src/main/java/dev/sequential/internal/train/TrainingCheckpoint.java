package dev.sequential.internal.train;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.CallbackState;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.TrainingState;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.training.OptimizerState;
import dev.sequential.training.TrainableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Takes and restores the state of a training, from which another process can go on.
 *
 * @param model that is trained
 * @param progress of the optimizer
 * @param history of the training
 * @param callbacks that have memories
 */
record TrainingCheckpoint(TrainableModel model, OptimizerProgress progress, History history, List<Callback> callbacks) {
    /** The state as it is now. */
    TrainingState take(long seed, TrainingState.Position position, Optional<String> stop) {
        OptimizerState optimizer = model.optimizerState();
        OptionalDouble rate = optimizer.schedule() instanceof Schedule.Fixed fixed
                ? OptionalDouble.of(fixed.learningRate())
                : OptionalDouble.empty();
        Map<String, CallbackState> memories = new LinkedHashMap<>();
        named().forEach((name, callback) -> memories.put(name, callback.memory()));
        return new TrainingState(
                seed,
                position,
                epochs(),
                kept(),
                new TrainingState.Optimizer(optimizer.iterations(), rate, optimizer.slots()),
                memories,
                stop);
    }

    /** Weights, and what layers keep from batch to batch. */
    private Map<String, float[]> kept() {
        Map<String, float[]> kept = new LinkedHashMap<>(model.getWeights());
        kept.putAll(model.getStates());
        return kept;
    }

    private List<TrainingState.Epoch> epochs() {
        List<TrainingState.Epoch> rows = new ArrayList<>();
        for (int i = 0; i < history.epochs(); i++) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            for (String name : history.names()) {
                numbers.put(name, history.get(name).get(i));
            }
            rows.add(new TrainingState.Epoch(history.epochNumbers().get(i), numbers));
        }
        return rows;
    }

    /** Refuses the state of another model, or one within an epoch of other batches. */
    void check(TrainingState state, int batchSize) {
        requireSame("weights", kept(), state.weights());
        requireSame(
                "optimizer slots",
                model.optimizerState().slots(),
                state.optimizer().slots());
        if (state.position().batches() > 0 && state.position().batchSize() != batchSize) {
            throw new IllegalArgumentException(
                    "The training stopped within an epoch of batches of %d: it goes on with the same batch size, got %d"
                            .formatted(state.position().batchSize(), batchSize));
        }
    }

    private static void requireSame(String what, Map<String, float[]> wanted, Map<String, float[]> given) {
        Map<String, Integer> wantedLengths = lengths(wanted);
        Map<String, Integer> givenLengths = lengths(given);
        if (!wantedLengths.equals(givenLengths)) {
            throw new IllegalArgumentException("The state is that of another model: its %s are %s, not %s"
                    .formatted(what, givenLengths, wantedLengths));
        }
    }

    private static Map<String, Integer> lengths(Map<String, float[]> arrays) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        arrays.forEach((name, values) -> lengths.put(name, values.length));
        return lengths;
    }

    /** Goes back to a state. */
    void restore(TrainingState state) {
        Map<String, float[]> weights = new LinkedHashMap<>(state.weights());
        Map<String, float[]> states = model.getStates();
        states.replaceAll((name, before) -> Objects.requireNonNull(weights.remove(name), name));
        model.setWeights(weights);
        model.setStates(states);
        state.history().forEach(epoch -> history.add(epoch.number(), epoch.numbers()));
        recall(state);
    }

    /** Goes back to a state but for the weights and the history: to what callbacks may have changed since. */
    void recall(TrainingState state) {
        var optimizer = state.optimizer();
        Schedule schedule = optimizer.learningRate().isPresent()
                ? Schedule.of(optimizer.learningRate().getAsDouble())
                : progress.schedule();
        model.optimizerState(new OptimizerState(optimizer.iterations(), schedule, optimizer.slots()));
        named().forEach((name, callback) -> {
            CallbackState memory = state.callbacks().getOrDefault(name, CallbackState.NONE);
            if (!memory.equals(CallbackState.NONE)) {
                callback.recall(memory);
            }
        });
    }

    private Map<String, Callback> named() {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Callback> named = new LinkedHashMap<>();
        for (Callback callback : callbacks) {
            String name = callback.getClass().getName();
            named.put(name + '#' + counts.merge(name, 1, Integer::sum), callback);
        }
        return named;
    }
}
