package dev.sequential.callbacks;

/**
 * Sets the learning rate of each epoch.
 *
 * <pre>{@code new LearningRateScheduler((epoch, rate) -> epoch < 10 ? rate : rate * 0.9)}</pre>
 *
 * @see <a href="https://keras.io/api/callbacks/learning_rate_scheduler/">Keras: LearningRateScheduler</a>
 */
public final class LearningRateScheduler implements Callback {
    private final Rule rule;

    /** The learning rate of an epoch. */
    @FunctionalInterface
    public interface Rule {
        /** From the number of the epoch, which starts with 0, and the learning rate so far. */
        double at(int epoch, double learningRate);
    }

    /** Asks a rule before each epoch. */
    public LearningRateScheduler(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void onEpochBegin(Training training, int epoch) {
        training.learningRate(rule.at(epoch, training.learningRate()));
    }
}
