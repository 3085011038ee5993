package dev.sequential.internal.feed;

/** Waits that an interrupt does not end; the thread is interrupted again afterwards. */
final class Uninterruptibly {
    private Uninterruptibly() {}

    /**
     * A wait that an interrupt ends.
     *
     * @param <T> what is waited for
     */
    @FunctionalInterface
    interface Wait<T> {
        T await() throws InterruptedException;
    }

    /** Waits, once more after each interrupt. */
    static <T> T await(Wait<T> wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
