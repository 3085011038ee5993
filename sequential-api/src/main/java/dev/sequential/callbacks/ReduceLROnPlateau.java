package dev.sequential.callbacks;

import java.util.Map;

/**
 * Lowers the learning rate when a number has stopped improving.
 *
 * <pre>{@code new ReduceLROnPlateau("val_loss", 0.2, 5)}</pre>
 *
 * @see <a href="https://keras.io/api/callbacks/reduce_lr_on_plateau/">Keras: ReduceLROnPlateau</a>
 */
public final class ReduceLROnPlateau implements Callback {
    private final String monitor;
    private final double factor;
    private final int patience;
    private final double minDelta;
    private final int cooldown;
    private final double minLearningRate;
    private double best;
    private int waited;
    private int cooling;

    /** Watches {@code val_loss}: a tenth of the learning rate after 10 epochs, as in Keras. */
    public ReduceLROnPlateau() {
        this("val_loss", 0.1, 10);
    }

    /** Waits for any improvement larger than 0.0001. */
    public ReduceLROnPlateau(String monitor, double factor, int patience) {
        this(monitor, factor, patience, 1e-4, 0, 0);
    }

    /**
     * Everything said.
     *
     * @param monitor the number to watch; it should fall, or rise if its name contains {@code acc}
     * @param factor of the learning rate, below 1
     * @param patience epochs without improvement
     * @param minDelta the smallest improvement that counts
     * @param cooldown epochs after a change in which nothing is counted
     * @param minLearningRate the lowest learning rate
     */
    public ReduceLROnPlateau(
            String monitor, double factor, int patience, double minDelta, int cooldown, double minLearningRate) {
        if (!(factor < 1)) {
            throw new IllegalArgumentException("ReduceLROnPlateau needs a factor below 1, got " + factor);
        }
        this.monitor = monitor;
        this.factor = factor;
        this.patience = patience;
        this.minDelta = minDelta;
        this.cooldown = cooldown;
        this.minLearningRate = minLearningRate;
    }

    @Override
    public void onTrainBegin(Training training) {
        best = rises() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        waited = 0;
        cooling = 0;
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        double current = logs.get(monitor);
        if (cooling > 0) {
            cooling--;
            waited = 0;
        }
        if (rises() ? current > best + minDelta : current < best - minDelta) {
            best = current;
            waited = 0;
        } else if (cooling == 0 && ++waited >= patience) {
            double old = training.learningRate();
            if (old > minLearningRate) {
                training.learningRate(Math.max(old * factor, minLearningRate));
                cooling = cooldown;
                waited = 0;
            }
        }
    }

    @Override
    public Memory memory() {
        return Memory.of(Map.of("best", best, "waited", (double) waited, "cooling", (double) cooling));
    }

    @Override
    public void recall(Memory memory) {
        best = memory.number("best");
        waited = (int) memory.number("waited");
        cooling = (int) memory.number("cooling");
    }

    private boolean rises() {
        return monitor.contains("acc");
    }
}
