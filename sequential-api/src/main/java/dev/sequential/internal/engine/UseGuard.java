package dev.sequential.internal.engine;

import java.util.Optional;
import java.util.function.Supplier;

/** Guards native memory while a thread trains, evaluates or predicts with it: it must not be freed meanwhile. */
final class UseGuard {
    private Optional<Thread> user = Optional.empty();
    private String method = "";
    private int depth;

    /**
     * Does some work, within which the same thread may do more, as a callback of {@code fit} that predicts.
     *
     * @throws IllegalStateException if another thread is at work
     */
    <T> T during(String name, Supplier<T> work) {
        enter(name);
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    private synchronized void enter(String name) {
        Thread thread = Thread.currentThread();
        if (user.isPresent() && user.get() != thread) {
            throw new IllegalStateException(
                    "%s cannot begin while %s runs in the thread %s: a model is used by one thread at a time, a predictor() by many"
                            .formatted(name, method, user.get().getName()));
        }
        if (depth++ == 0) {
            user = Optional.of(thread);
            method = name;
        }
    }

    private synchronized void leave() {
        if (--depth == 0) {
            user = Optional.empty();
        }
    }

    /** Refuses what would take the model away from a thread at work, be it this one. */
    synchronized void requireNone(String change) {
        if (depth > 0) {
            throw new IllegalStateException(
                    "%s cannot be done while %s runs: do it after %s has returned; a callback ends a training with training.stop(...)"
                            .formatted(change, method, method));
        }
    }
}
