package dev.sequential.tracking;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.RunProgress;
import dev.sequential.tracking.runs.RunState;
import dev.sequential.tracking.store.RunConnection;
import dev.sequential.tracking.store.RunStart;
import dev.sequential.tracking.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run into the store on a background thread, twice a second, so that a training neither waits for the disk nor
 * loses more than the last second when its process is killed.
 */
final class RunWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");
    private static final long TICK_MILLIS = 500;
    private static final long HEARTBEAT_MILLIS = 1000;
    private static final int MOST_WAITING = 200_000;

    private final RunConnection run;
    private final RecordingGaps gaps;
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Consumer<RunConnection>> waiting = new ArrayList<>();
    private final BackgroundThread thread;
    private volatile RunProgress progress = new RunProgress(0, 0, 0, 0);
    private volatile boolean stopRequested;
    private volatile boolean troubled;
    private long heartbeat;

    /** Something to write: what takes time is prepared first, and what that returns is run within a transaction. */
    @FunctionalInterface
    interface Job {
        Consumer<RunConnection> prepare();
    }

    RunWriter(Path store, RunStart start) {
        this(RunConnection.begin(store, start));
    }

    /** Takes a connection over, and closes it in the end. */
    RunWriter(RunConnection run) {
        this.run = run;
        gaps = new RecordingGaps(run.number());
        thread = new BackgroundThread("run-writer-" + run.number(), this::loop);
        thread.start();
    }

    /** The number of the run. */
    long run() {
        return run.number();
    }

    /** Where the files of the run are kept. */
    Path folder() {
        return run.folder();
    }

    /** Whether someone has asked for the training to end. */
    boolean stopRequested() {
        return stopRequested;
    }

    void progress(RunProgress now) {
        progress = now;
    }

    /** Queues something to be written soon. It is dropped if the store cannot be used and the queue is full. */
    void write(Job job) {
        try {
            boolean taken = false;
            while (!taken && !(troubled && queue.remainingCapacity() == 0)) {
                taken = queue.offer(job, TICK_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (!taken) {
                gaps.dropped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the training is ending, and this is not written
        }
    }

    void point(String channel, String axis, long step, double value) {
        long now = System.currentTimeMillis();
        write(() -> to -> to.point(channel, axis, step, now, value));
    }

    /** Measures something on the background thread, and records it if it can be measured. */
    void measure(String channel, long step, Supplier<OptionalDouble> meter) {
        write(() -> {
            long now = System.currentTimeMillis();
            OptionalDouble found = meter.get();
            return to -> found.ifPresent(value -> to.point(channel, Channel.STEP, step, now, value));
        });
    }

    private void loop() {
        try {
            boolean last;
            do {
                last = thread.pause(TICK_MILLIS);
                flush(last);
            } while (!last);
            gaps.end(waiting.size() + queue.size());
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "The rest of run {0} is not recorded: interrupted", run.number());
        }
    }

    private @Nullable Job next() {
        return waiting.size() < MOST_WAITING ? queue.poll() : null;
    }

    private void prepare(Job job) {
        try {
            waiting.add(job.prepare());
        } catch (RuntimeException e) {
            gaps.part(e);
        }
    }

    private void flush(boolean last) {
        for (Job job = next(); job != null; job = next()) {
            prepare(job);
        }
        long now = System.currentTimeMillis();
        // the last time the scores are brought up to date in any case: all points may have been written before
        if (!last && waiting.isEmpty() && now - heartbeat < HEARTBEAT_MILLIS) {
            return;
        }
        try {
            run.transaction(() -> {
                waiting.forEach(part -> part.accept(run));
                run.updateScores(now, last);
                run.heartbeat(now, progress);
            });
            waiting.clear();
            heartbeat = now;
            gaps.recovered();
            troubled = false;
            stopRequested |= run.stopRequested();
        } catch (StoreException e) {
            gaps.store(e);
            troubled = true;
        }
    }

    /** Writes what is left, and how the run ended. */
    void end(RunState state, String reason) {
        write(() -> to -> to.end(state, reason));
        close();
    }

    @Override
    public void close() {
        if (!thread.ending()) {
            thread.end();
            run.close();
        }
    }
}
