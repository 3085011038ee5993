package dev.sequential.callbacks;

import dev.sequential.training.OptimizerState;
import dev.sequential.training.TrainableModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts the running means of the weights into the model for each validation, and the weights back afterwards.
 *
 * <pre>{@code
 * model.compile(optimizer(new Adam(1e-3).useEma(true)), loss("mse"));
 * model.fit(train, epochs(9), validationData(test), callbacks(new SwapEMAWeights()));
 * }</pre>
 *
 * @see <a href="https://keras.io/api/callbacks/swap_ema_weights/">Keras: SwapEMAWeights</a>
 */
public final class SwapEMAWeights implements Callback {
    private static final String AVERAGE = "/average";

    private boolean swapOnEpoch;
    private boolean swapped;
    private Optional<TrainableModel> model = Optional.empty();

    /**
     * Whether the means also stay in the model from the end of an epoch to the beginning of the next, for callbacks
     * that save it; false by default. Such a callback stands after this one in the list.
     */
    public SwapEMAWeights swapOnEpoch(boolean between) {
        this.swapOnEpoch = between;
        return this;
    }

    @Override
    public void onTrainBegin(Training training) {
        if (training.model().compilation().stream()
                .noneMatch(compiled -> compiled.optimizer().options().useEma())) {
            throw new IllegalArgumentException(
                    "SwapEMAWeights needs an optimizer that keeps running means: compile with useEma(true)");
        }
        model = Optional.of(training.model());
        swapped = false;
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        model = Optional.empty();
    }

    @Override
    public void onTrainFail(Training training, Throwable error) {
        model = Optional.empty();
    }

    @Override
    public void onEpochBegin(Training training, int epoch) {
        if (swapOnEpoch) {
            show(false);
        }
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        if (swapOnEpoch) {
            show(true);
            if (epoch == training.epochs() - 1 || training.stopping()) {
                // the end of the training puts the means into the model, where they are already
                model.ifPresent(SwapEMAWeights::copyToMeans);
            }
        }
    }

    @Override
    public void onTestBegin() {
        show(true);
    }

    @Override
    public void onTestEnd(Logs logs) {
        show(false);
    }

    @Override
    public CallbackState memory() {
        return CallbackState.of(Map.of("swapped", swapped ? 1.0 : 0.0));
    }

    @Override
    public void recall(CallbackState memory) {
        swapped = memory.number("swapped") != 0;
    }

    /** Has the means in the model, or the weights. */
    private void show(boolean means) {
        if (means != swapped) {
            model.ifPresent(SwapEMAWeights::swap);
            swapped = means;
        }
    }

    private static void swap(TrainableModel model) {
        change(model, true);
    }

    private static void copyToMeans(TrainableModel model) {
        change(model, false);
    }

    private static void change(TrainableModel model, boolean bothWays) {
        OptimizerState state = model.optimizerState();
        Map<String, float[]> weights = model.getWeights();
        Map<String, float[]> slots = new LinkedHashMap<>();
        Map<String, float[]> means = new LinkedHashMap<>();
        state.slots().forEach((slot, values) -> {
            if (slot.endsWith(AVERAGE)) {
                String weight = slot.substring(0, slot.length() - AVERAGE.length());
                slots.put(slot, Objects.requireNonNull(weights.get(weight)));
                means.put(weight, values);
            }
        });
        model.optimizerState(new OptimizerState(state.iterations(), state.schedule(), slots));
        if (bothWays) {
            model.setWeights(means);
        }
    }
}
