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

    /** An intake for one pass; the caller closes it after the pass. */
    Intake open() {
        if (free.isEmpty()) {
            var made = new Intake(this, feeds);
            all.add(made);
            return made;
        }
        return free.pop();
    }

    void back(Intake intake) {
        free.push(intake);
    }

    @Override
    public void close() {
        all.forEach(Intake::release);
    }
}
