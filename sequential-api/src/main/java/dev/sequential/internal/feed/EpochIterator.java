package dev.sequential.internal.feed;

import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Iterates over the batches of each epoch.
 *
 * <p>Without a number of steps an epoch is a pass over the data. With one, an epoch takes so many batches and the next
 * goes on from there; an epoch in which the data ends is shorter, and the next starts a pass anew. So does Keras.
 *
 * @param <T> what each batch is made into when it is assembled
 */
public final class EpochIterator<T> implements AutoCloseable {
    private final Dataset data;
    private final int batchSize;
    private final OptionalInt steps;
    private final int epochs;
    private final int ahead;
    private final IntFunction<Order> order;
    private final IntFunction<Prefetcher.Preparation<T>> preparation;
    private Optional<Prefetcher<T>> pass = Optional.empty();
    private int epoch;
    private int done;

    /**
     * No pass is started yet.
     *
     * @param steps batches an epoch; empty for a whole pass
     * @param epochs after which no more batches are wanted
     * @param ahead how many batches are assembled ahead of the current one
     * @param order of the pass that starts in an epoch
     * @param preparation what is made of the batches of the pass that starts in an epoch
     */
    public EpochIterator(
            Dataset data,
            int batchSize,
            OptionalInt steps,
            int epochs,
            int ahead,
            IntFunction<Order> order,
            IntFunction<Prefetcher.Preparation<T>> preparation) {
        this.data = data;
        this.batchSize = batchSize;
        this.steps = steps;
        this.epochs = epochs;
        this.ahead = ahead;
        this.order = order;
        this.preparation = preparation;
    }

    /** Goes on to the epoch of a number. */
    public void begin(int number) {
        epoch = number;
        done = 0;
        if (steps.isEmpty()) {
            close();
        }
    }

    /**
     * Goes to where the epochs before {@code laterEpoch} left off, for a training that goes on after an interruption.
     */
    public void catchUp(int firstEpoch, int laterEpoch) {
        for (int number = firstEpoch; steps.isPresent() && number < laterEpoch; number++) {
            begin(number);
            int samples = next();
            while (samples > 0) {
                samples = next();
            }
        }
    }

    /** Goes on to the next batch of the epoch, and returns its samples; 0 when the epoch is over. */
    public int next() {
        if (steps.isPresent() && done == steps.getAsInt()) {
            return 0;
        }
        boolean goesOn = done == 0 && pass.isPresent();
        done++;
        int samples = open().next();
        if (samples == 0 && goesOn) {
            close();
            samples = open().next();
        }
        return samples;
    }

    /** The batch that {@link #next} came to. */
    public Batch batch() {
        return open().batch();
    }

    /** What was made of the batch that {@link #next} came to. */
    public T prepared() {
        return open().prepared();
    }

    private Prefetcher<T> open() {
        if (pass.isEmpty()) {
            pass = Optional.of(
                    new Prefetcher<>(data, order.apply(epoch), batchSize, ahead, wanted(), preparation.apply(epoch)));
        }
        return pass.get();
    }

    /** How many batches are wanted, from the current one on. */
    private long wanted() {
        return steps.isEmpty() ? Long.MAX_VALUE : (long) (epochs - epoch) * steps.getAsInt() - (done - 1);
    }

    @Override
    public void close() {
        pass.ifPresent(Prefetcher::close);
        pass = Optional.empty();
    }
}
