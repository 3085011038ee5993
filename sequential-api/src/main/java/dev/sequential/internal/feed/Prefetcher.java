package dev.sequential.internal.feed;

import dev.sequential.data.Batch;
import dev.sequential.data.Batches;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Assembles the next batches of a data set while the current one is used, in a thread of its own and in the same order.
 *
 * <p>What the data set throws is thrown by {@link #next}, at the batch that it was thrown for. Closing waits until the
 * batch that is being assembled is done, and never interrupts it: an interrupt would close files under the data set. A
 * data set that waits for its own source is waited for a few seconds only; the thread then ends the pass by itself,
 * when the data set comes back to it.
 *
 * @param <T> what each batch is made into by the thread that assembles it
 */
public final class Prefetcher<T> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;
    private final Batches batches;
    private final long limit;
    private final Preparation<T> preparation;
    private final BlockingQueue<Slot<T>> empty;
    private final BlockingQueue<Slot<T>> filled;
    private final Thread thread;
    private Slot<T> current;
    private long given;
    private boolean over;
    private boolean closed; // guarded by this, as are the next two
    private boolean reading;
    private boolean left;

    /**
     * What is made of a batch when it is assembled.
     *
     * @param <T> what it is made into
     */
    @FunctionalInterface
    public interface Preparation<T> {
        /** Takes the first samples of the batch of a number, from 0. */
        T prepare(Batch batch, int samples, int number);
    }

    private static final class Slot<T> {
        private final Batch batch;
        private int samples;
        private Optional<T> prepared = Optional.empty();
        private Optional<Throwable> failure = Optional.empty();

        Slot(Batch batch) {
            this.batch = batch;
        }
    }

    /**
     * Starts a pass.
     *
     * @param ahead how many batches are assembled ahead of the current one
     * @param limit how many batches are wanted; the data set is asked for no more
     */
    public Prefetcher(Dataset data, Order order, int batchSize, int ahead, long limit, Preparation<T> preparation) {
        this(data, order, batchSize, ahead, limit, preparation, PATIENCE);
    }

    /**
     * Starts a pass.
     *
     * @param patience how long closing waits for the data set
     */
    Prefetcher(
            Dataset data,
            Order order,
            int batchSize,
            int ahead,
            long limit,
            Preparation<T> preparation,
            Duration patience) {
        this.patience = patience;
        this.batches = data.batches(order);
        this.limit = limit;
        this.preparation = preparation;
        this.empty = new ArrayBlockingQueue<>(ahead + 1);
        this.filled = new ArrayBlockingQueue<>(ahead + 1);
        int room = Math.min(batchSize, Math.max(1, data.size().orElse(batchSize)));
        this.current = new Slot<>(Batch.of(data, room));
        for (int i = 0; i < ahead; i++) {
            empty.add(new Slot<>(Batch.of(data, room)));
        }
        this.thread = new Thread(this::assemble, "sequential-batches");
        thread.setDaemon(true);
        thread.start();
    }

    /** The batch that {@link #next} came to; the next call of that overwrites it. */
    public Batch batch() {
        return current.batch;
    }

    /** What was made of the batch that {@link #next} came to. */
    public T prepared() {
        return current.prepared.orElseThrow(() -> new IllegalStateException("There is no batch"));
    }

    /**
     * Goes on to the next batch.
     *
     * @return samples at the front of the batch; 0 when the pass is over, or came to its limit
     */
    public int next() {
        if (over || given == limit) {
            return 0;
        }
        empty.add(current);
        current = Uninterruptibly.await(filled::take);
        given++;
        over = current.samples == 0;
        current.failure.ifPresent(Prefetcher::rethrow);
        return current.samples;
    }

    private void assemble() {
        boolean goesOn = true;
        for (int number = 0; goesOn && number < limit; number++) {
            goesOn = fill(Uninterruptibly.await(empty::take), number);
        }
    }

    /** Fills a batch and hands it over; false if it was the last. */
    private boolean fill(Slot<T> slot, int number) {
        synchronized (this) {
            if (closed) {
                return false;
            }
            reading = true;
        }
        Optional<Throwable> failure = Optional.empty();
        int samples = 0;
        try {
            samples = batches.next(slot.batch);
        } catch (Throwable e) { // in Kotlin or Scala any exception may come
            failure = Optional.of(e);
        }
        synchronized (this) {
            reading = false;
            if (left) {
                batches.close();
            }
            return !closed && prepare(slot, samples, number, failure);
        }
    }

    private boolean prepare(Slot<T> slot, int samples, int number, Optional<Throwable> failure) {
        slot.samples = 0;
        slot.failure = failure;
        if (samples > 0) {
            try {
                slot.prepared = Optional.of(preparation.prepare(slot.batch, samples, number));
                slot.samples = samples;
            } catch (Throwable e) { // a data set's own types may be at work here too
                slot.failure = Optional.of(e);
            }
        }
        filled.add(slot);
        return slot.samples > 0;
    }

    /** Throws what another thread met, as it is, whether its method declares it or not. */
    @SuppressWarnings("unchecked") // the type is gone when the program runs
    static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        empty.add(current); // wakes the thread if it waits for a batch to fill
        await();
        synchronized (this) {
            left = reading;
            if (!left) {
                batches.close();
            }
        }
    }

    private void await() {
        long end = System.nanoTime() + patience.toNanos();
        Uninterruptibly.await(() -> {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            return thread;
        });
    }
}
