package dev.sequential.tracking.dashboard;

import dev.sequential.tracking.store.RunStore;
import dev.sequential.tracking.store.StoreException;
import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/**
 * A web server that shows the runs of a store, live. It listens on this machine only, unless told otherwise.
 *
 * <pre>{@code
 * try (var dashboard = Dashboard.start(Home.standard(), "127.0.0.1", 8097)) {
 *     System.out.println(dashboard.address()); // open this; it carries the token that lets a page change things
 *     model.fit(data, callbacks(new Tracker()));
 * }
 * }</pre>
 */
public final class Dashboard implements AutoCloseable {
    private static final long MOST_BYTES = 1 << 20;

    private final RunStore store;
    private final Javalin server;
    private final RequestGuard guard;
    private final LiveUpdates live;
    private final RunModels models;
    private final String host;

    private Dashboard(Path folder, String host) {
        this.store = RunStore.open(folder);
        this.host = host;
        this.guard = new RequestGuard(host);
        this.live = new LiveUpdates(store);
        this.models = new RunModels(store);
        this.server = Javalin.create(config -> {
            config.showJavalinBanner = false;
            config.startupWatcherEnabled = false;
            config.http.maxRequestSize = MOST_BYTES;
            config.http.defaultContentType = "text/plain; charset=utf-8";
        });
    }

    /**
     * Starts a dashboard.
     *
     * @param folder of the run store
     * @param host the address to listen on: {@code 127.0.0.1} for this machine only
     * @param port 0 for any free one
     * @throws StoreException if something else listens there, or the host or port is none
     */
    public static Dashboard start(Path folder, String host, int port) {
        if (port < 0 || port > 65_535) {
            throw new StoreException("A port is a number from 0 to 65535, got " + port);
        }
        if (new InetSocketAddress(host, port).isUnresolved()) {
            throw new StoreException(
                    "There is no host %s: name an address of this machine, such as 127.0.0.1".formatted(host));
        }
        var dashboard = new Dashboard(folder, host);
        try {
            dashboard.listen(port);
        } catch (JavalinBindException e) {
            dashboard.close();
            throw new StoreException(
                    "Port %d on %s is taken: choose another with --port, or 0 for any free one".formatted(port, host),
                    e);
        } catch (RuntimeException | Error e) {
            dashboard.close();
            throw e;
        }
        return dashboard;
    }

    private void listen(int port) {
        server.before(guard::check);
        server.exception(
                StoreException.class, (e, context) -> context.status(404).result(String.valueOf(e.getMessage())));
        server.exception(IllegalArgumentException.class, (e, context) -> context.status(400)
                .result(String.valueOf(e.getMessage())));
        server.exception(HttpResponseException.class, (e, context) -> context.status(e.getStatus())
                .result(String.valueOf(e.getMessage())));
        new Pages().register(server);
        new RunRoutes(store).register(server);
        new ModelRoutes(models).register(server);
        server.sse("/api/events", live::add);
        server.start(host, port);
        live.start();
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** The address to open in a browser; it carries the token without which a page cannot change anything. */
    public URI address() {
        return URI.create("http://%s:%s/#token=%s".formatted(host, port(), guard.token()));
    }

    /** The token without which a page cannot change anything. */
    String token() {
        return guard.token();
    }

    @Override
    public void close() {
        live.close();
        server.stop();
        models.close();
        store.close();
    }
}
