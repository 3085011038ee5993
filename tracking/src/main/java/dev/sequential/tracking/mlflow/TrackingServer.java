package dev.sequential.tracking.mlflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A tracking server of MLflow, over its REST interface.
 *
 * @see <a href="https://mlflow.org/docs/latest/rest-api.html">MLflow: REST API</a>
 */
final class TrackingServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration UPLOADING = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_MESSAGE = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final String address;
    private final Optional<String> authorization;

    /**
     * The server at an address.
     *
     * @param authorization the header of that name
     * @throws IllegalArgumentException if the address is not one of http or https
     */
    TrackingServer(String address, Optional<String> authorization) {
        if (!address.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new IllegalArgumentException(
                    "The tracking server of MLflow is an address such as http://localhost:5000, got \"%s\""
                            .formatted(address));
        }
        this.address = address.replaceAll("/+$", "");
        this.authorization = authorization;
    }

    /** The address of the server, without a slash at its end. */
    String address() {
        return address;
    }

    /** Sends a GET request with one parameter, whose value is given without escapes. */
    JsonNode get(String path, String key, String value) throws IOException, InterruptedException {
        String query = '?' + key + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send(to("/api/2.0/mlflow/" + path + query, ANSWERING).GET());
    }

    /** Sends a POST request with an object as JSON. */
    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(to("/api/2.0/mlflow/" + path, ANSWERING)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /**
     * Uploads a file to the artifacts of a run.
     *
     * @param root where the artifacts of the run lie, as the server said
     * @throws RefusedException if the server does not take artifacts itself
     */
    void upload(String root, Path file) throws IOException, InterruptedException {
        URI place = URI.create(root);
        if (!"mlflow-artifacts".equals(place.getScheme())) {
            throw new RefusedException(
                    0, "", "the server keeps artifacts at %s and does not pass them on itself".formatted(root));
        }
        String path = place.getRawPath()
                + '/'
                + URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
        send(to("/api/2.0/mlflow-artifacts/artifacts" + path.replace("+", "%20"), UPLOADING)
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofFile(file)));
    }

    private HttpRequest.Builder to(String path, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(patience);
        authorization.ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonNode content = parse(answer.body());
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return content;
        }
        String said = content.path("message").asText(answer.body());
        String message = "HTTP %d: %s".formatted(status, said.substring(0, Math.min(LONGEST_MESSAGE, said.length())));
        if (status >= 500 || status == TOO_MANY_REQUESTS) {
            throw new IOException(message);
        }
        throw new RefusedException(status, content.path("error_code").asText(""), message);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // a page of a proxy, or an empty answer: its status says enough
        }
    }
}
