package dev.sequential.tracking.dashboard;

import dev.sequential.tracking.store.RunStore;
import dev.sequential.tracking.store.StoreException;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tells open pages when something was written to the store, by this process or another. */
final class LiveUpdates implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");
    private static final int MOST_PAGES = 64;
    private static final long TICK_MILLIS = 500;
    private static final int TICKS_OF_SILENCE = 20;

    private final RunStore store;
    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final Thread clock = new Thread(this::run, "dashboard-live");
    private long seen;
    private int silent;

    LiveUpdates(RunStore store) {
        this.store = store;
    }

    void start() {
        clock.setDaemon(true);
        clock.start();
    }

    void add(SseClient page) {
        if (pages.size() >= MOST_PAGES) {
            page.close();
            return;
        }
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        page.sendEvent("change", "0");
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the dashboard is closing
        }
    }

    private void look() {
        if (pages.isEmpty()) {
            return;
        }
        try {
            long now = store.version();
            // Also now and then without a change: a run that was killed writes nothing any more.
            if (now == seen && ++silent < TICKS_OF_SILENCE) {
                return;
            }
            seen = now;
            silent = 0;
            pages.forEach(page -> page.sendEvent("change", Long.toString(now)));
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "The dashboard cannot look for changes", e);
        }
    }

    @Override
    public void close() {
        clock.interrupt();
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pages.forEach(SseClient::close);
        pages.clear();
    }
}
