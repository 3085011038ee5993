package dev.sequential.callbacks;

import dev.sequential.data.Batch;
import java.util.Map;

/**
 * A callback: code that {@code fit}, {@code evaluate} and {@code predict} call at each step and epoch, and that may
 * stop a training; every method does nothing unless it is overridden.
 *
 * <p>Epochs and batches are counted from 0, as in Keras. A callback belongs to one training at a time.
 *
 * @see <a href="https://keras.io/api/callbacks/base_callback/">Keras: the base Callback class</a>
 */
public interface Callback {
    /** Before the first epoch. */
    default void onTrainBegin(Training training) {}

    /** After the last epoch, also when the training was stopped. */
    default void onTrainEnd(Training training, Logs logs) {}

    /** Instead of {@link #onTrainEnd}, when an error ends the training; the error is thrown afterwards. */
    default void onTrainFail(Training training, Throwable error) {}

    /** Before an epoch. */
    default void onEpochBegin(Training training, int epoch) {}

    /**
     * Numbers of its own that come into the logs of an epoch, and so into the history, by name; asked for after the
     * epoch's validation. None by default.
     */
    default Map<String, Double> epochLogs(Training training) {
        return Map.of();
    }

    /** After an epoch and its validation. */
    default void onEpochEnd(Training training, int epoch, Logs logs) {}

    /** Before a step of training. */
    default void onTrainBatchBegin(Training training, int batch) {}

    /** After a step of training; the logs are running means over the epoch so far. */
    default void onTrainBatchEnd(Training training, int batch, Logs logs) {}

    /**
     * After all callbacks were told that a step of training has ended: {@link Training#state()} is whole at this
     * moment.
     */
    default void afterTrainBatch(Training training, int batch) {}

    /**
     * After all callbacks were told that an epoch has ended: {@link Training#state()} is whole at this moment. Not
     * called for an epoch that was cut short.
     */
    default void afterEpoch(Training training, int epoch) {}

    /** The state that this callback keeps from one epoch, or step, to the next; a backup of the training holds it. */
    default CallbackState memory() {
        return CallbackState.NONE;
    }

    /** Takes up the state that {@link #memory} gave in an earlier process; called after {@link #onTrainBegin}. */
    default void recall(CallbackState memory) {}

    /** Before an evaluation, also the validation at the end of an epoch. */
    default void onTestBegin() {}

    /** After an evaluation. */
    default void onTestEnd(Logs logs) {}

    /** Before a step of an evaluation. */
    default void onTestBatchBegin(int batch) {}

    /** After a step of an evaluation. */
    default void onTestBatchEnd(int batch, Logs logs) {}

    /** Whether {@link #onTestBatchOutputs} is called, which costs a copy of the outputs. */
    default boolean seesOutputs() {
        return false;
    }

    /**
     * After a step of an evaluation, if {@link #seesOutputs()}.
     *
     * @param samples how many samples at the front of the batch the step had
     * @param outputs of the model, sample after sample; valid during this call
     */
    default void onTestBatchOutputs(Batch batch, int samples, float[] outputs) {}

    /** Before a prediction. */
    default void onPredictBegin() {}

    /** After a prediction. */
    default void onPredictEnd() {}

    /** Before a step of a prediction. */
    default void onPredictBatchBegin(int batch) {}

    /** After a step of a prediction. */
    default void onPredictBatchEnd(int batch) {}
}
