package dev.sequential.cli.training;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.ProgbarLogger;
import dev.sequential.callbacks.TerminateOnNaN;
import dev.sequential.callbacks.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a training after its current step when the process is told to end (Ctrl-C): the JVM's shutdown waits until this
 * is closed, which a command does when it has printed what there is.
 */
final class Interruption implements Callback, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "interruption");
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void ask() {
        asked = true;
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("sequential: the step did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What every training of the command line begins with: progress on stderr, an end where the loss is NaN, and this.
     */
    List<Callback> callbacks() {
        return new ArrayList<>(List.of(new ProgbarLogger(System.err, 1), new TerminateOnNaN(), this));
    }

    boolean asked() {
        return asked;
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        if (asked) {
            training.interrupt("interrupted in epoch %d, after step %d"
                    .formatted(training.history().epochs() + 1, batch + 1));
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
