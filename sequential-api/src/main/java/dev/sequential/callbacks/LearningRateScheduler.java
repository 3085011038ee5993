package dev.sequential.callbacks;

import java.util.Map;

/**
 * Sets the learning rate of each epoch, which the history then holds as {@code learning_rate}.
 *
 * <pre>{@code new LearningRateScheduler((epoch, rate) -> epoch < 10 ? rate : rate * 0.9)}</pre>
 *
 * @see <a href="https://keras.io/api/callbacks/learning_rate_scheduler/">Keras: LearningRateScheduler</a>
 */
public final class LearningRateScheduler implements Callback {
    private final Rule schedule;
    private int verbose;

    /** The learning rate of an epoch. */
    @FunctionalInterface
    public interface Rule {
        /** From the number of the epoch, which starts with 0, and the learning rate so far. */
        double at(int epoch, double learningRate);
    }

    /** Asks a rule before each epoch. */
    public LearningRateScheduler(Rule schedule) {
        this.schedule = schedule;
    }

    /** Whether each learning rate is printed (1) or not (0, the default). */
    public LearningRateScheduler verbose(int level) {
        this.verbose = level;
        return this;
    }

    @Override
    public void onEpochBegin(Training training, int epoch) {
        double rate = schedule.at(epoch, training.learningRate());
        training.learningRate(rate);
        ConsoleMessages.epoch(
                verbose,
                epoch,
                "LearningRateScheduler setting learning rate to %s.".formatted(ConsoleMessages.number(rate)));
    }

    @Override
    public Map<String, Double> epochLogs(Training training) {
        return Map.of(Logs.LEARNING_RATE, training.learningRate());
    }
}
