package dev.sequential.tracking.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as MLflow's documentation says that its server does, and keeps what it was sent. */
final class FakeServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private boolean experimentKnown;
    private String artifacts = "mlflow-artifacts:/7/abc/artifacts";

    record Request(String method, String path, String authorization, byte[] body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets requests to a path be answered by a status and nothing else. */
    FakeServer status(String path, int status) {
        statuses.put(path, status);
        return this;
    }

    /** Lets the first requests be answered by status 503. */
    FakeServer failing(int first) {
        failures.set(first);
        return this;
    }

    FakeServer experimentKnown() {
        experimentKnown = true;
        return this;
    }

    FakeServer artifacts(String uri) {
        artifacts = uri;
        return this;
    }

    List<Request> requests() {
        return requests;
    }

    List<Request> to(String path) {
        return requests.stream()
                .filter(request -> request.path().endsWith(path))
                .toList();
    }

    /** What was sent in a list of several requests to {@code runs/log-batch}. */
    List<JsonNode> logged(String list) {
        List<JsonNode> all = new ArrayList<>();
        to("runs/log-batch").forEach(request -> request.json().path(list).forEach(all::add));
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (failures.getAndDecrement() > 0) {
            reply(exchange, 503, "busy");
            return;
        }
        requests.add(new Request(exchange.getRequestMethod(), path, authorization, body));
        String name = path.replace("/api/2.0/mlflow/", "");
        if (statuses.containsKey(name)) {
            reply(exchange, statuses.get(name), "{\"error_code\": \"NO\", \"message\": \"not for you\"}");
        } else if (name.equals("experiments/get-by-name") && !experimentKnown) {
            reply(exchange, 404, "{\"error_code\": \"RESOURCE_DOES_NOT_EXIST\", \"message\": \"none\"}");
        } else if (name.equals("experiments/get-by-name")) {
            reply(exchange, 200, "{\"experiment\": {\"experiment_id\": \"7\"}}");
        } else if (name.equals("experiments/create")) {
            reply(exchange, 200, "{\"experiment_id\": \"7\"}");
        } else if (name.equals("runs/create") || name.equals("runs/get")) {
            reply(
                    exchange,
                    200,
                    "{\"run\": {\"info\": {\"run_id\": \"abc\", \"artifact_uri\": \"%s\"}}}".formatted(artifacts));
        } else {
            reply(exchange, 200, "{}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
