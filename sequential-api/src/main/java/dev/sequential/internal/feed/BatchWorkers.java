package dev.sequential.internal.feed;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Worker threads that run a step over several batches at once; results are taken in the order of the data.
 *
 * <p>An op that all processors share waits for the slowest of them, and ops with little to do keep one of them; the ops
 * of another batch fill what is left. Which batches run at once changes none of their numbers.
 */
public final class BatchWorkers implements AutoCloseable {
    private final Optional<ExecutorService> threads;

    /** So many threads. If it is one, that is the thread that asks for the results. */
    public BatchWorkers(int count) {
        threads =
                count == 1 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(count, BatchWorkers::thread));
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "sequential-lane");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs what is given as soon as a thread is free.
     *
     * @return the result, waited for when it is asked for; what the run throws is thrown then, as it is
     */
    public <R> Supplier<R> start(Supplier<R> run) {
        if (threads.isEmpty()) {
            return run;
        }
        var future = CompletableFuture.supplyAsync(run, threads.get());
        return () -> result(future);
    }

    private static <R> R result(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            Optional.ofNullable(e.getCause()).ifPresent(Prefetcher::rethrow);
            throw e;
        }
    }

    /** Waits until nothing runs any more. What has not begun never will. */
    @Override
    public void close() {
        threads.ifPresent(BatchWorkers::close);
    }

    private static void close(ExecutorService threads) {
        threads.shutdownNow();
        Uninterruptibly.await(() -> threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    }
}
