package dev.sequential.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.sequential.Sequential;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteMonitorTest {
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            requests.add("%s %s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            headers.getFirst("Content-Type"),
                            headers.getFirst("Token"),
                            URLDecoder.decode(body, StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String root() {
        return "http://%s:%d"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort());
    }

    private static void epoch(RemoteMonitor monitor) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("loss", 0.5);
        numbers.put("val_loss", 0.75);
        try (Sequential model = new Sequential()) {
            monitor.onEpochEnd(KerasCallbacksTest.training(model, new ArrayList<>()), 3, Logs.of(numbers));
        }
    }

    @Test
    void theNumbersOfAnEpochAreSentAsAForm() {
        epoch(new RemoteMonitor().root(root()).headers(Map.of("Token", "abc")));
        assertThat(requests)
                .containsExactly("POST /publish/epoch/end/ application/x-www-form-urlencoded abc"
                        + " data={\"epoch\":3,\"loss\":0.5,\"val_loss\":0.75}");
    }

    @Test
    void orAsJson() {
        epoch(new RemoteMonitor().root(root()).path("/here").sendAsJson(true));
        assertThat(requests)
                .containsExactly("POST /here application/json null {\"epoch\":3,\"loss\":0.5,\"val_loss\":0.75}");
    }

    @Test
    void aServerThatIsNotThereStopsNoTraining() {
        String gone = root();
        server.stop(0);
        epoch(new RemoteMonitor().root(gone));
        assertThat(requests).isEmpty();
    }
}
