package dev.sequential.callbacks;

import java.util.Map;

/**
 * Lowers the learning rate when a monitored loss or metric no longer gets better. The history holds the learning rate
 * of each epoch, before it is lowered, as {@code learning_rate}.
 *
 * <pre>{@code new ReduceLROnPlateau("val_loss").factor(0.2).patience(5).minLr(1e-5)}</pre>
 *
 * <p>Keywords are set before the training; the object then counts for one training at a time, and starts anew with the
 * next.
 *
 * @see <a href="https://keras.io/api/callbacks/reduce_lr_on_plateau/">Keras: ReduceLROnPlateau</a>
 */
public final class ReduceLROnPlateau implements Callback {
    private final String monitor;
    private double factor = 0.1;
    private int patience = 10;
    private Direction mode = Direction.AUTO;
    private double minDelta = 1e-4;
    private int cooldown;
    private double minLr;
    private int verbose;

    private Direction direction = Direction.AUTO;
    private double best;
    private int waited;
    private int cooling;

    /** Watches {@code val_loss}: a tenth of the learning rate after 10 epochs, as in Keras. */
    public ReduceLROnPlateau() {
        this("val_loss");
    }

    /** Watches a number, such as {@code "val_accuracy"}. */
    public ReduceLROnPlateau(String monitor) {
        this.monitor = monitor;
    }

    /** Watches a number: the learning rate times {@code factor} after {@code patience} epochs. */
    public ReduceLROnPlateau(String monitor, double factor, int patience) {
        this(monitor);
        factor(factor).patience(patience);
    }

    /** What the learning rate is multiplied by, below 1; 0.1 by default. */
    public ReduceLROnPlateau factor(double below1) {
        if (!(below1 < 1)) {
            throw new IllegalArgumentException("ReduceLROnPlateau needs a factor below 1, got " + below1);
        }
        this.factor = below1;
        return this;
    }

    /** Epochs without a better number after which the learning rate falls; 10 by default. */
    public ReduceLROnPlateau patience(int epochs) {
        this.patience = epochs;
        return this;
    }

    /** Which numbers are better: {@code "min"}, {@code "max"}, or {@code "auto"} by the metric. */
    public ReduceLROnPlateau mode(String word) {
        this.mode = Direction.of(word);
        return this;
    }

    /** How much better a number must be to count as better; 0.0001 by default. */
    public ReduceLROnPlateau minDelta(double delta) {
        this.minDelta = Math.abs(delta);
        return this;
    }

    /** Epochs after a change in which nothing is counted; 0 by default. */
    public ReduceLROnPlateau cooldown(int epochs) {
        this.cooldown = epochs;
        return this;
    }

    /** The lowest learning rate; 0 by default. */
    public ReduceLROnPlateau minLr(double rate) {
        this.minLr = rate;
        return this;
    }

    /** Whether each change is printed (1) or not (0, the default). */
    public ReduceLROnPlateau verbose(int level) {
        this.verbose = level;
        return this;
    }

    @Override
    public void onTrainBegin(Training training) {
        direction = mode.of(training, monitor);
        new Monitored("ReduceLROnPlateau", monitor, "the learning rate stays as it is").in(training, true);
        best = direction.worst(monitor);
        waited = 0;
        cooling = 0;
    }

    @Override
    public Map<String, Double> epochLogs(Training training) {
        return Map.of(Logs.LEARNING_RATE, training.learningRate());
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        if (!logs.names().contains(monitor)) {
            return;
        }
        double current = logs.get(monitor);
        if (cooling > 0) {
            cooling--;
            waited = 0;
        }
        if (direction.better(monitor, current, best, minDelta)) {
            best = current;
            waited = 0;
        } else if (cooling == 0 && ++waited >= patience) {
            lower(training, epoch);
        }
    }

    private void lower(Training training, int epoch) {
        double old = training.learningRate();
        if (old <= (float) minLr) {
            return;
        }
        double changed = Math.max(old * factor, minLr);
        training.learningRate(changed);
        cooling = cooldown;
        waited = 0;
        ConsoleMessages.epoch(
                verbose,
                epoch,
                "ReduceLROnPlateau reducing learning rate to %s.".formatted(ConsoleMessages.number(changed)));
    }

    @Override
    public CallbackState memory() {
        return CallbackState.of(Map.of("best", best, "waited", (double) waited, "cooling", (double) cooling));
    }

    @Override
    public void recall(CallbackState memory) {
        best = memory.number("best");
        waited = (int) memory.number("waited");
        cooling = (int) memory.number("cooling");
    }
}
