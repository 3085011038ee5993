package dev.sequential.data;

/**
 * One pass over a data set, batch after batch. Closing it lets go of files and threads that the pass uses.
 *
 * <p>A training asks for a batch while it still works on the one before, from a thread that it starts for the pass: one
 * call at a time, one batch ahead of the steps. An evaluation or a prediction is up to four batches ahead.
 */
public interface Batches extends AutoCloseable {
    /**
     * Fills the next batch, as far as it has room.
     *
     * @return samples written to the front of the batch; 0 when the pass is over
     */
    int next(Batch batch);

    @Override
    default void close() {}
}
