package dev.sequential.internal.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The tensors that a kind of step is fed from, for as many passes as go on at once; mostly one. */
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
        FeedBuffers intake = free.isEmpty() ? made() : free.pop();
        intake.begin(ahead);
        return intake;
    }

    private FeedBuffers made() {
        var intake = new FeedBuffers(this, feeds);
        all.add(intake);
        return intake;
    }

    void back(FeedBuffers intake) {
        free.push(intake);
    }

    @Override
    public void close() {
        all.forEach(FeedBuffers::release);
    }
}
