package dev.sequential.callbacks;

/**
 * Ends the training at the first step whose loss is NaN or infinite.
 *
 * @see <a href="https://keras.io/api/callbacks/terminate_on_nan/">Keras: TerminateOnNaN</a>
 */
public final class TerminateOnNaN implements Callback {
    private boolean raiseError;

    /** Whether the training fails with an exception instead of ending in an orderly way; false by default. */
    public TerminateOnNaN raiseError(boolean raise) {
        this.raiseError = raise;
        return this;
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        double loss = logs.get("loss");
        if (Double.isNaN(loss) || Double.isInfinite(loss)) {
            String reason = "The loss became %s in epoch %d, step %d: lower the learning rate, or look at the data"
                    .formatted(
                            Double.isNaN(loss) ? "NaN" : "infinite",
                            training.history().epochs() + 1,
                            batch + 1);
            if (raiseError) {
                throw new ArithmeticException(reason);
            }
            training.stop(reason);
        }
    }
}
