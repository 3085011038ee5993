package dev.sequential.callbacks;

import dev.sequential.data.Dataset;
import dev.sequential.training.TrainableModel;
import java.util.Optional;
import java.util.OptionalInt;

/** A running training as callbacks see it: what they may ask of it and change in it. */
public interface Training {
    /** The model that is trained. */
    TrainableModel model();

    /** What the model is trained on. */
    Dataset data();

    /** The validation data, evaluated at the end of each epoch. */
    Optional<Dataset> validation();

    /** The number of the epoch after the last. */
    int epochs();

    /** Samples a step. */
    int batchSize();

    /** Steps an epoch, where that is known. */
    OptionalInt steps();

    /** The seed that all random numbers of this training come from. */
    long seed();

    /** The losses and metrics of the epochs so far. */
    History history();

    /** The learning rate of the next step. */
    double learningRate();

    /** Changes the learning rate from the next step on. */
    void learningRate(double learningRate);

    /**
     * Ends the training after the current step, with the epoch's end as usual.
     *
     * @param reason in a few words, for the history
     */
    void stop(String reason);

    /**
     * Ends the training as {@link #stop} does, but on someone's order: what is backed up goes on as if the order had
     * not been given.
     *
     * @param reason in a few words, for the history
     */
    void interrupt(String reason);

    /** Whether the training is about to end by {@link #interrupt}. */
    boolean interrupted();

    /**
     * All that is needed to go on from here in another process; ask for it in {@link Callback#afterTrainBatch} or
     * {@link Callback#afterEpoch}.
     */
    TrainingState state();

    /**
     * Goes on from a state of an earlier process instead of beginning; to be called in {@link Callback#onTrainBegin},
     * after which it counts.
     *
     * @throws IllegalArgumentException if the state is that of another model
     */
    void goOnFrom(TrainingState state);

    /** Whether the training is about to end. */
    boolean stopping();

    /** Why the training is about to end before its last epoch; empty if it is not. */
    Optional<String> stopReason();
}
