package dev.sequential.tracking;

/** Limits how often work is done, so that it takes no more than a share of the time. */
public final class Throttle {
    private final long share;
    private long next = System.nanoTime();
    private boolean working;
    private boolean begun;

    /**
     * A throttle whose work is due at once.
     *
     * @param share one part in how many of the time the work may take: 500 for 0.2 %
     */
    public Throttle(long share) {
        this.share = share;
    }

    /**
     * Claims the work if it is due, and says whether it is; then it is not due again before {@link #worked} was called.
     */
    public synchronized boolean claim() {
        if (working || System.nanoTime() - next < 0) {
            return false;
        }
        working = true;
        return true;
    }

    /**
     * Notes that the claimed work is done, and how many nanoseconds it took. The first time does not count: it loads
     * classes, and takes many times as long as any later one.
     */
    public synchronized void worked(long nanos) {
        next = System.nanoTime() + (begun ? share * nanos : 0);
        begun = true;
        working = false;
    }
}
