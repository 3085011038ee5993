package dev.sequential.internal;

import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * The batches of one epoch after the other.
 *
 * <p>Without a number of steps an epoch is a pass over the data. With one, an epoch takes so many batches and the next
 * goes on from there; an epoch in which the data ends is shorter, and the next starts a pass anew. So does Keras.
 */
final class Passes implements AutoCloseable {
    private final Dataset data;
    private final int batchSize;
    private final OptionalInt steps;
    private final int epochs;
    private final IntFunction<Order> order;
    private final IntFunction<Prefetched.Preparation<FedBatch>> preparation;
    private Optional<Prefetched<FedBatch>> pass = Optional.empty();
    private int epoch;
    private int done;

    /**
     * No pass is started yet.
     *
     * @param steps batches an epoch; empty for a whole pass
     * @param epochs after which no more batches are wanted
     * @param order of the pass that starts in an epoch
     * @param preparation how the batches of the pass that starts in an epoch come into tensors
     */
    Passes(
            Dataset data,
            int batchSize,
            OptionalInt steps,
            int epochs,
            IntFunction<Order> order,
            IntFunction<Prefetched.Preparation<FedBatch>> preparation) {
        this.data = data;
        this.batchSize = batchSize;
        this.steps = steps;
        this.epochs = epochs;
        this.order = order;
        this.preparation = preparation;
    }

    /** Goes on to the epoch of a number. */
    void begin(int number) {
        epoch = number;
        done = 0;
        if (steps.isEmpty()) {
            close();
        }
    }

    /**
     * Goes to where the epochs before {@code laterEpoch} left off, for a training that goes on after an interruption.
     */
    void catchUp(int firstEpoch, int laterEpoch) {
        for (int number = firstEpoch; steps.isPresent() && number < laterEpoch; number++) {
            begin(number);
            int samples = next();
            while (samples > 0) {
                samples = next();
            }
        }
    }

    /** Goes on to the next batch of the epoch, and returns its samples; 0 when the epoch is over. */
    int next() {
        if (steps.isPresent() && done == steps.getAsInt()) {
            return 0;
        }
        boolean goesOn = done == 0 && pass.isPresent();
        done++;
        boolean more = epoch + 1 < epochs || steps.isEmpty() || done < steps.getAsInt();
        int samples = open().next(more);
        if (samples == 0 && goesOn) {
            close();
            samples = open().next(more);
        }
        return samples;
    }

    /** The batch that {@link #next} came to. */
    Batch batch() {
        return open().batch();
    }

    /** The tensors with the batch that {@link #next} came to. */
    FedBatch fed() {
        return open().prepared();
    }

    private Prefetched<FedBatch> open() {
        if (pass.isEmpty()) {
            pass = Optional.of(new Prefetched<>(data, order.apply(epoch), batchSize, preparation.apply(epoch)));
        }
        return pass.get();
    }

    @Override
    public void close() {
        pass.ifPresent(Prefetched::close);
        pass = Optional.empty();
    }
}
