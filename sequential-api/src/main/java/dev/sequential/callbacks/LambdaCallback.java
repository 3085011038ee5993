package dev.sequential.callbacks;

import java.util.Optional;

/**
 * A callback of small functions, each called at the moment of its name.
 *
 * <pre>{@code
 * new LambdaCallback().onEpochEnd((training, epoch, logs) -> System.out.println(logs.get("loss")))
 * }</pre>
 *
 * @see <a href="https://keras.io/api/callbacks/lambda_callback/">Keras: LambdaCallback</a>
 */
public final class LambdaCallback implements Callback {
    private Optional<Begin> trainBegin = Optional.empty();
    private Optional<End> trainEnd = Optional.empty();
    private Optional<NumberedBegin> epochBegin = Optional.empty();
    private Optional<NumberedEnd> epochEnd = Optional.empty();
    private Optional<NumberedBegin> batchBegin = Optional.empty();
    private Optional<NumberedEnd> batchEnd = Optional.empty();

    /** Is told that a training begins. */
    @FunctionalInterface
    public interface Begin {
        /** Called at that moment. */
        void accept(Training training);
    }

    /** Is told that a training ends. */
    @FunctionalInterface
    public interface End {
        /** Called at that moment, with the numbers of the last epoch. */
        void accept(Training training, Logs logs);
    }

    /** Is told that an epoch or a step begins. */
    @FunctionalInterface
    public interface NumberedBegin {
        /** Called at that moment, with the number of the epoch or step, from 0. */
        void accept(Training training, int number);
    }

    /** Is told that an epoch or a step ends. */
    @FunctionalInterface
    public interface NumberedEnd {
        /** Called at that moment, with the number of the epoch or step, from 0, and the numbers so far. */
        void accept(Training training, int number, Logs logs);
    }

    /** Called before the first epoch. */
    public LambdaCallback onTrainBegin(Begin function) {
        trainBegin = Optional.of(function);
        return this;
    }

    /** Called after the last epoch. */
    public LambdaCallback onTrainEnd(End function) {
        trainEnd = Optional.of(function);
        return this;
    }

    /** Called before an epoch. */
    public LambdaCallback onEpochBegin(NumberedBegin function) {
        epochBegin = Optional.of(function);
        return this;
    }

    /** Called after an epoch and its validation. */
    public LambdaCallback onEpochEnd(NumberedEnd function) {
        epochEnd = Optional.of(function);
        return this;
    }

    /** Called before a step of training. */
    public LambdaCallback onTrainBatchBegin(NumberedBegin function) {
        batchBegin = Optional.of(function);
        return this;
    }

    /** Called after a step of training. */
    public LambdaCallback onTrainBatchEnd(NumberedEnd function) {
        batchEnd = Optional.of(function);
        return this;
    }

    @Override
    public void onTrainBegin(Training training) {
        trainBegin.ifPresent(function -> function.accept(training));
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        trainEnd.ifPresent(function -> function.accept(training, logs));
    }

    @Override
    public void onEpochBegin(Training training, int epoch) {
        epochBegin.ifPresent(function -> function.accept(training, epoch));
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        epochEnd.ifPresent(function -> function.accept(training, epoch, logs));
    }

    @Override
    public void onTrainBatchBegin(Training training, int batch) {
        batchBegin.ifPresent(function -> function.accept(training, batch));
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        batchEnd.ifPresent(function -> function.accept(training, batch, logs));
    }
}
