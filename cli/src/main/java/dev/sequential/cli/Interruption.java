package dev.sequential.cli;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a training after its current step when the process is told to end (Ctrl-C): the JVM's shutdown waits until the
 * command has printed what there is.
 */
final class Interruption implements Callback {
    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static final long PATIENCE_SECONDS = 60;

    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "interruption"));
    }

    /** Must be called when the command is over, and before the JVM is told to exit. */
    static void commandEnded() {
        ENDED.countDown();
    }

    private void ask() {
        if (ENDED.getCount() == 0) {
            return;
        }
        asked = true;
        try {
            if (!ENDED.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("sequential: the step did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean asked() {
        return asked;
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        if (asked) {
            training.stop("interrupted in epoch %d, after step %d"
                    .formatted(training.history().epochs() + 1, batch + 1));
        }
    }
}
