package dev.sequential.tracking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run with a thread of its own, twice a second, so that a training neither waits for the disk nor loses more
 * than the last second when its process is killed.
 */
final class RunWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");
    private static final long TICK_MILLIS = 500;
    private static final long HEARTBEAT_MILLIS = 1000;
    private static final int MOST_WAITING = 200_000;

    private final Path folder;
    private final Sql sql;
    private final long run;
    private final Points points;
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Consumer<Sql>> waiting = new ArrayList<>();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;
    private volatile RunProgress progress = new RunProgress(0, 0, 0, 0);
    private volatile boolean stopAsked;
    private final RecordingGaps gaps;
    private long heartbeat;
    private volatile boolean troubled;

    /** Something to write: what takes time is done first, what is returned within a transaction. */
    interface Job {
        Consumer<Sql> prepare();
    }

    RunWriter(Path store, RunStart start) {
        this(RunStore.connect(store), store, start);
    }

    /** Takes a connection to the store over, and closes it in the end. */
    RunWriter(Sql connection, Path store, RunStart start) {
        sql = connection;
        try {
            run = start.write(sql);
        } catch (RuntimeException | Error e) {
            sql.close();
            throw e;
        }
        points = new Points(sql, run);
        gaps = new RecordingGaps(run);
        folder = store.resolve("runs").resolve(Long.toString(run));
        thread = new Thread(this::loop, "run-writer-" + run);
        thread.setDaemon(true);
        thread.start();
    }

    long run() {
        return run;
    }

    /** Where the files of the run are kept. */
    Path folder() {
        return folder;
    }

    /** Whether someone asked for the training to end. */
    boolean stopAsked() {
        return stopAsked;
    }

    void progress(RunProgress now) {
        progress = now;
    }

    /** Lets something be written soon. It is lost if the store cannot be used and too much waits for it already. */
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
        write(() -> to -> points.insert(channel, axis, step, now, value));
    }

    /** Measures something with this writer's thread, if it can be measured, and records it. */
    void measure(String channel, long step, Supplier<OptionalDouble> meter) {
        write(() -> {
            long now = System.currentTimeMillis();
            OptionalDouble found = meter.get();
            return to -> found.ifPresent(value -> points.insert(channel, Channel.STEP, step, now, value));
        });
    }

    /** Removes what a run that goes on had recorded beyond the end of an epoch. */
    void forgetAfter(int epoch, long step) {
        write(() -> to -> points.forgetAfter(epoch, step));
    }

    private void loop() {
        try {
            boolean last;
            do {
                last = ending.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
                flush(last);
            } while (!last);
            gaps.end(waiting.size() + queue.size());
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "The rest of run {0} is not recorded: interrupted", run);
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
        if (waiting.isEmpty() && now - heartbeat < HEARTBEAT_MILLIS) {
            return;
        }
        try {
            sql.transaction(() -> {
                waiting.forEach(part -> part.accept(sql));
                points.derive(now, last);
                beat(now);
            });
            waiting.clear();
            heartbeat = now;
            gaps.recovered();
            troubled = false;
            stopAsked |= sql.number("SELECT stop FROM runs WHERE number = ?", run) != 0;
        } catch (StoreException e) {
            points.undone();
            gaps.store(e);
            troubled = true;
        }
    }

    private void beat(long now) {
        RunProgress current = progress;
        sql.update(
                "UPDATE runs SET heartbeat = ?, epoch = ?, epochs = ?, step = ?, steps = ? WHERE number = ?",
                now,
                current.epoch(),
                current.epochs(),
                current.step(),
                current.steps(),
                run);
    }

    /** Writes what is left, and how the run ended. */
    void end(RunState state, String reason) {
        write(() -> to -> to.update(
                "UPDATE runs SET state = ?, reason = ?, ended = ? WHERE number = ?",
                state.word(),
                reason,
                System.currentTimeMillis(),
                run));
        close();
    }

    @Override
    public void close() {
        if (ending.getCount() == 0) {
            return;
        }
        ending.countDown();
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        sql.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
