package dev.sequential.tracking;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A daemon thread that works beside the training, pauses between two rounds of work, and is told to end once the
 * training has ended.
 */
public final class BackgroundThread {
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;

    /**
     * A thread that is not started yet.
     *
     * @param work returns soon after {@link #pause} has returned true
     */
    public BackgroundThread(String name, Runnable work) {
        thread = new Thread(work, name);
        thread.setDaemon(true);
    }

    /** Starts the work. */
    public void start() {
        thread.start();
    }

    /**
     * Pauses the work for a while, or until the thread is told to end; called by the work itself.
     *
     * @return whether the thread was told to end
     */
    public boolean pause(long millis) throws InterruptedException {
        return ending.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Whether the thread was told to end. */
    public boolean ending() {
        return ending.getCount() == 0;
    }

    /**
     * Tells the thread to end, and waits until it has. A caller that is interrupted meanwhile waits all the same, and
     * is still interrupted afterwards.
     */
    public void end() {
        ending.countDown();
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
