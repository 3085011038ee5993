package dev.sequential.callbacks;

import java.util.Map;
import java.util.Optional;

/**
 * Ends a training when a monitored loss or metric no longer gets better.
 *
 * <pre>{@code
 * model.fit(train, epochs(100), validationData(test), callbacks(new EarlyStopping("val_loss").patience(5)));
 * }</pre>
 *
 * <p>A number that the training does not have, such as {@code "val_loss"} without validation data, is told of before
 * the first epoch; the training then goes on to its last epoch, as in Keras.
 *
 * <p>Keywords are set before the training; the object then counts for one training at a time, and starts anew with the
 * next.
 *
 * @see <a href="https://keras.io/api/callbacks/early_stopping/">Keras: EarlyStopping</a>
 */
public final class EarlyStopping implements Callback {
    private final String monitor;
    private double minDelta;
    private int patience;
    private Direction mode = Direction.AUTO;
    private Direction direction = Direction.AUTO;
    private Optional<Double> baseline = Optional.empty();
    private boolean restoreBestWeights;
    private int startFromEpoch;
    private int verbose;

    private double best;
    private int bestEpoch;
    private int waited;
    private int stoppedEpoch;
    private Map<String, float[]> bestWeights = Map.of();

    /** Watches the validation loss. */
    public EarlyStopping() {
        this("val_loss");
    }

    /** Watches a number, such as {@code "val_accuracy"}; no patience, as in Keras. */
    public EarlyStopping(String monitor) {
        this.monitor = monitor;
    }

    /** How much better a number must be to count as better; 0 by default. */
    public EarlyStopping minDelta(double delta) {
        this.minDelta = Math.abs(delta);
        return this;
    }

    /** How many epochs without a better number end the training; 0, the default, acts as 1. */
    public EarlyStopping patience(int epochs) {
        this.patience = epochs;
        return this;
    }

    /** Which numbers are better: {@code "min"}, {@code "max"}, or {@code "auto"} by the metric. */
    public EarlyStopping mode(String word) {
        this.mode = Direction.of(word);
        return this;
    }

    /**
     * Epochs count towards the patience, even if they are better than before, until the number is better than this one.
     */
    public EarlyStopping baseline(double number) {
        this.baseline = Optional.of(number);
        return this;
    }

    /** Whether the model gets back the weights of its best epoch at the end; false by default. */
    public EarlyStopping restoreBestWeights(boolean restore) {
        this.restoreBestWeights = restore;
        return this;
    }

    /** The first epoch that is looked at; 0 by default. */
    public EarlyStopping startFromEpoch(int epoch) {
        this.startFromEpoch = epoch;
        return this;
    }

    /** Whether the end and the restored epoch are printed (1) or not (0, the default). */
    public EarlyStopping verbose(int level) {
        this.verbose = level;
        return this;
    }

    @Override
    public void onTrainBegin(Training training) {
        direction = mode.of(training, monitor);
        new Monitored("EarlyStopping", monitor, "it stops nothing").in(training, true);
        best = direction.worst(monitor);
        bestEpoch = 0;
        waited = 0;
        stoppedEpoch = 0;
        bestWeights = Map.of();
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        if (epoch < startFromEpoch || !logs.names().contains(monitor)) {
            return;
        }
        double number = logs.get(monitor);
        if (restoreBestWeights && bestWeights.isEmpty()) {
            remember(training, epoch);
        }
        waited++;
        if (direction.better(monitor, number, best, minDelta)) {
            best = number;
            remember(training, epoch);
            if (baseline.isEmpty() || direction.better(monitor, number, baseline.get(), minDelta)) {
                waited = 0;
            }
            return;
        }
        if (waited >= patience && epoch > 0) {
            stoppedEpoch = epoch;
            training.stop(
                    "early stopping in epoch %d: %s was best in epoch %d".formatted(epoch + 1, monitor, bestEpoch + 1));
        }
    }

    @Override
    public CallbackState memory() {
        Map<String, Double> numbers = Map.of("best", best, "best_epoch", (double) bestEpoch, "waited", (double) waited);
        return new CallbackState(numbers, bestWeights);
    }

    @Override
    public void recall(CallbackState memory) {
        best = memory.number("best");
        bestEpoch = (int) memory.number("best_epoch");
        waited = (int) memory.number("waited");
        bestWeights = memory.arrays();
    }

    private void remember(Training training, int epoch) {
        bestEpoch = epoch;
        if (restoreBestWeights) {
            bestWeights = training.model().getWeights();
        }
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        if (stoppedEpoch > 0) {
            ConsoleMessages.line(verbose, "Epoch %d: early stopping".formatted(stoppedEpoch + 1));
        }
        if (!bestWeights.isEmpty()) {
            ConsoleMessages.line(
                    verbose, "Restoring model weights from the end of the best epoch: %d.".formatted(bestEpoch + 1));
            training.model().setWeights(bestWeights);
        }
        bestWeights = Map.of();
    }
}
