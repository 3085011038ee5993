package dev.sequential.tracking.mlflow;

import dev.sequential.tracking.BackgroundThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends a run to a server with a thread of its own. While the server is away, numbers wait, up to a bound; it is asked
 * again after 1, 2, 4, ... and at most 30 seconds.
 */
final class RunSender {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");
    private static final int MOST_WAITING = 50_000;
    private static final long TICK_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int LAST_TRIES = 3;

    private final TrackingServer server;
    private final RemoteRun.Description description;
    private final long began = System.currentTimeMillis();
    private final BlockingQueue<RemoteRun.LoggedMetric> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<RemoteRun.LoggedMetric> held = new ArrayList<>();
    private final BackgroundThread thread;
    private Optional<RemoteRun> run = Optional.empty();
    private volatile Optional<String> id = Optional.empty();
    private boolean described;
    private boolean refused; // even to begin a run
    private boolean warned;
    private long pause = TICK_MILLIS;
    private Ending end = new Ending("FINISHED", Optional.empty(), 0);

    /** A request to the server. */
    @FunctionalInterface
    private interface Request {
        void send() throws IOException, InterruptedException;
    }

    /** How the run ended, and its model. */
    private record Ending(String status, Optional<Path> model, long at) {}

    RunSender(TrackingServer server, RemoteRun.Description description) {
        this.server = server;
        this.description = description;
        this.thread = new BackgroundThread("mlflow-sender", this::loop);
        thread.start();
    }

    /** The id of the run, once the server has given it one. */
    Optional<String> id() {
        return id;
    }

    /** Queues a number to be sent; it is lost if too many wait already. */
    void metric(String name, double value, long step) {
        queue.offer(new RemoteRun.LoggedMetric(RequestLimits.key(name), value, System.currentTimeMillis(), step));
    }

    /** Sends what is left and how the run ended, and waits for that, but not long for a server that is away. */
    void end(String status, Optional<Path> model) {
        end = new Ending(status, model, System.currentTimeMillis());
        thread.end();
    }

    private void loop() {
        try {
            while (!thread.pause(pause)) {
                send();
            }
            boolean sent = send();
            for (int tries = 1; !sent && !refused && tries < LAST_TRIES; tries++) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                sent = send();
            }
            finish(sent);
        } catch (InterruptedException e) {
            warn("interrupted");
        }
    }

    /** Sends all that waits; false if that failed and what is left waits on. */
    private boolean send() throws InterruptedException {
        if (refused) {
            queue.clear();
            return false;
        }
        try {
            send(begun());
            pause = TICK_MILLIS;
            return true;
        } catch (RefusedException e) {
            refused = true;
            warn(said(e));
            return false;
        } catch (IOException e) {
            pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
            warn(said(e) + "; tried again while it goes on");
            return false;
        }
    }

    private RemoteRun begun() throws IOException, InterruptedException {
        RemoteRun known = run.isPresent() ? run.get() : RemoteRun.begin(server, description, began);
        run = Optional.of(known);
        id = Optional.of(known.id());
        return known;
    }

    private void send(RemoteRun to) throws IOException, InterruptedException {
        if (!described) {
            unlessRefused(() -> to.describe(description));
            described = true;
        }
        for (queue.drainTo(held, RequestLimits.MOST_METRICS - held.size()); !held.isEmpty(); ) {
            unlessRefused(() -> to.log(held));
            held.clear();
            queue.drainTo(held, RequestLimits.MOST_METRICS);
        }
    }

    /** Sends a request; where the server refuses it, it is left out, and the rest goes on. */
    private void unlessRefused(Request request) throws IOException, InterruptedException {
        try {
            request.send();
        } catch (RefusedException e) {
            warn(said(e));
        }
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void finish(boolean sent) throws InterruptedException {
        if (run.isEmpty() || !sent) {
            return;
        }
        try {
            if (end.model().isPresent()) {
                run.get().upload(end.model().get());
            }
        } catch (IOException e) {
            warn("its model is not there: " + said(e));
        }
        try {
            run.get().end(end.status(), end.at());
        } catch (IOException e) {
            warn("how it ended is not there: " + said(e));
        }
    }

    /** Logs a warning, the first time only. */
    private void warn(String why) {
        if (!warned) {
            warned = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The training is not wholly recorded by MLflow at {0}: {1}",
                    server.address(),
                    why);
        }
    }
}
