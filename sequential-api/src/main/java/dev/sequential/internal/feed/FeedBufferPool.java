package dev.sequential.internal.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A pool of feed buffers for one kind of step: one for each pass over data that goes on at the same time, mostly one.
 */
public final class FeedBufferPool implements AutoCloseable {
    private final StepPlaceholders feeds;
    private final List<FeedBuffers> all = new ArrayList<>();
    private final Deque<FeedBuffers> free = new ArrayDeque<>();

    public FeedBufferPool(StepPlaceholders feeds) {
        this.feeds = feeds;
    }

    /**
     * An intake for one pass; the caller closes it after the pass.
     *
     * @param ahead how many batches are filled while an earlier one is still used
     */
    public FeedBuffers open(int ahead) {
        FeedBuffers buffers = free.isEmpty() ? made() : free.pop();
        buffers.begin(ahead);
        return buffers;
    }

    private FeedBuffers made() {
        var buffers = new FeedBuffers(this, feeds);
        all.add(buffers);
        return buffers;
    }

    void back(FeedBuffers buffers) {
        free.push(buffers);
    }

    @Override
    public void close() {
        all.forEach(FeedBuffers::release);
    }
}
