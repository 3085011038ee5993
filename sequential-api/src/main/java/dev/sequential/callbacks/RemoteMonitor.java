package dev.sequential.callbacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends the numbers of each epoch to a server, by a POST: as a form whose field holds them in JSON, or as JSON alone.
 *
 * <pre>{@code new RemoteMonitor().root("http://localhost:9000").sendAsJson(true)}</pre>
 *
 * <p>A server that cannot be reached is mentioned on stderr, and the training goes on.
 *
 * @see <a href="https://keras.io/api/callbacks/remote_monitor/">Keras: RemoteMonitor</a>
 */
public final class RemoteMonitor implements Callback {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private String root = "http://localhost:9000";
    private String path = "/publish/epoch/end/";
    private String field = "data";
    private Map<String, String> headers = Map.of();
    private boolean sendAsJson;

    /** The server; {@code http://localhost:9000} by default. */
    public RemoteMonitor root(String url) {
        this.root = url;
        return this;
    }

    /** Where on the server; {@code /publish/epoch/end/} by default. */
    public RemoteMonitor path(String onServer) {
        this.path = onServer;
        return this;
    }

    /** The field of the form; {@code data} by default. */
    public RemoteMonitor field(String name) {
        this.field = name;
        return this;
    }

    /** More headers of the request, by name. */
    public RemoteMonitor headers(Map<String, String> more) {
        this.headers = Map.copyOf(more);
        return this;
    }

    /** Whether the body is JSON instead of a form; false by default. */
    public RemoteMonitor sendAsJson(boolean json) {
        this.sendAsJson = json;
        return this;
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("epoch", epoch);
        numbers.putAll(logs.copy());
        String json = json(numbers);
        String body = sendAsJson ? json : field + '=' + URLEncoder.encode(json, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Content-Type", sendAsJson ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            ConsoleMessages.warning("Could not reach RemoteMonitor root server at %s: %s".formatted(root, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String json(Map<String, Object> numbers) {
        try {
            return new ObjectMapper().writeValueAsString(numbers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
