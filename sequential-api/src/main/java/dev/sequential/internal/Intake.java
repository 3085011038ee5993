package dev.sequential.internal;

import dev.sequential.data.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the batches of one pass go into tensors: two sets of them, taken by turns, so that one thread fills the next
 * batch's while another runs a step over the current one's.
 *
 * <p>Closing it gives the tensors back to the step that they belong to, for the next pass.
 */
public final class Intake implements AutoCloseable {
    private final Intakes owner;
    private final Feeds feeds;
    private final List<Map<Integer, FedBatch>> turns = List.of(new HashMap<>(), new HashMap<>());

    Intake(Intakes owner, Feeds feeds) {
        this.owner = owner;
        this.feeds = feeds;
    }

    /**
     * Writes the first samples of a batch into tensors. They are written anew for the batch after the next.
     *
     * @param number of the batch, from 0
     */
    public FedBatch fill(Batch batch, int samples, int number) {
        FedBatch fed = turns.get(number % 2).computeIfAbsent(samples, size -> new FedBatch(feeds, size));
        fed.write(batch);
        return fed;
    }

    /** As {@link #fill}, of a batch that must hold no number that is NaN or infinite. */
    FedBatch fillChecked(Batch batch, int samples, int number) {
        InputCheck.finite(batch, samples, number);
        return fill(batch, samples, number);
    }

    @Override
    public void close() {
        owner.back(this);
    }

    /** Closes the tensors. */
    void release() {
        turns.forEach(sizes -> sizes.values().forEach(FedBatch::close));
    }
}
