package dev.sequential.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The tensors that a kind of step is fed from, for as many passes as go on at once; mostly one. */
final class Intakes implements AutoCloseable {
    private final Feeds feeds;
    private final List<Intake> all = new ArrayList<>();
    private final Deque<Intake> free = new ArrayDeque<>();

    Intakes(Feeds feeds) {
        this.feeds = feeds;
    }

    /**
     * An intake for one pass; the caller closes it after the pass.
     *
     * @param ahead how many batches are filled while an earlier one is still used
     */
    Intake open(int ahead) {
        Intake intake = free.isEmpty() ? made() : free.pop();
        intake.begin(ahead);
        return intake;
    }

    private Intake made() {
        var intake = new Intake(this, feeds);
        all.add(intake);
        return intake;
    }

    void back(Intake intake) {
        free.push(intake);
    }

    @Override
    public void close() {
        all.forEach(Intake::release);
    }
}
