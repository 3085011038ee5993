package dev.sequential.tracking.dashboard;

import static dev.sequential.tracking.dashboard.Wire.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.tracking.store.RecordedRuns;
import dev.sequential.tracking.store.RunStore;
import dev.sequential.tracking.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityTest {
    private static final String TOKEN = RequestGuard.TOKEN_HEADER + ": ";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Dashboard dashboard;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @BeforeEach
    void start() {
        RecordedRuns.finishedRun(folder, "<img src=x onerror=alert(1)>");
        dashboard = Dashboard.start(folder, "127.0.0.1", 0);
        wire = new Wire(dashboard.port());
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : each.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, dashboard.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void aForeignHostNameIsRefusedSoThatDnsRebindingGetsNowhere() {
        assertThat(status(wire.get("/api/runs", "Host: evil.example:" + dashboard.port())))
                .isEqualTo(403);
        assertThat(status(wire.get("/", "Host: evil.example"))).isEqualTo(403);
        assertThat(status(wire.get("/", "Host: 127.0.0.1.evil.example"))).isEqualTo(403);
        assertThat(status(wire.get("/", "Host: localhost:" + dashboard.port()))).isEqualTo(200);
    }

    @Test
    void requestsOfOtherSitesAreRefused() {
        String own = "Origin: http://127.0.0.1:" + dashboard.port();
        assertThat(status(wire.get("/api/runs", "Origin: http://evil.example"))).isEqualTo(403);
        assertThat(status(wire.get("/api/runs", "Origin: null"))).isEqualTo(403);
        assertThat(status(wire.get("/api/runs", "Sec-Fetch-Site: cross-site"))).isEqualTo(403);
        assertThat(status(wire.get("/api/runs", own, "Sec-Fetch-Site: same-origin")))
                .isEqualTo(200);
    }

    @Test
    void nothingChangesWithoutTheToken() {
        assertThat(status(wire.send("POST /api/runs/1/stop", ""))).isEqualTo(401);
        assertThat(status(wire.send("PUT /api/runs/1/notes", "\"x\"", TOKEN + "guessed")))
                .isEqualTo(401);
        assertThat(status(wire.send("PUT /api/runs/1/notes", "\"x\"", TOKEN + dashboard.token())))
                .isEqualTo(200);
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).notes()).isEqualTo("x");
        }
    }

    @Test
    void scriptsComeFromThisServerAndNoneStandsInAPage() {
        String page = wire.get("/");
        assertThat(page)
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: no-referrer")
                .doesNotContain("unsafe-inline");
        assertThat(page.substring(page.indexOf("<!doctype")))
                .doesNotContainPattern("<script(?![^>]*src=)|style=|onclick|https?://");
    }

    @Test
    void whatAStoreHoldsIsNeverMarkup() {
        String answer = wire.get("/api/runs");
        assertThat(answer).contains("Content-Type: application/json").contains("<img src=x onerror=alert(1)>");
        String missing = wire.get("/api/runs/77");
        assertThat(status(missing)).isEqualTo(404);
        assertThat(missing).contains("Content-Type: text/plain");
    }

    @Test
    void noPathLeavesTheStore() throws Exception {
        Files.writeString(folder.resolve("secret.png"), "secret");
        RecordedRuns.picture(folder, "../../secret.png");
        for (String path : new String[] {
            "/assets/../../secret.png",
            "/assets/..%2f..%2fsecret.png",
            "/api/runs/1/pictures/1/7",
            "/api/runs/..%2f..%2f/pictures/1/7",
            "/assets/runs.sqlite"
        }) {
            String answer = wire.get(path);
            assertThat(status(answer)).as(path).isIn(400, 404);
            assertThat(answer).doesNotContain("\r\n\r\nsecret");
        }
    }

    @Test
    void requestsAreBounded() {
        String large = '"' + "x".repeat(1 << 20) + '"';
        assertThat(status(wire.send("PUT /api/runs/1/notes", large, TOKEN + dashboard.token())))
                .isEqualTo(413);
        String notes = '"' + "x".repeat(20_001) + '"';
        assertThat(status(wire.send("PUT /api/runs/1/notes", notes, TOKEN + dashboard.token())))
                .isEqualTo(400);
        assertThat(status(wire.send("PUT /api/runs/1/tags", "{broken", TOKEN + dashboard.token())))
                .isEqualTo(400);
        assertThat(status(wire.send("PUT /api/runs/1/tags", "[null]", TOKEN + dashboard.token())))
                .isEqualTo(400);
        assertThat(status(wire.get("/api/runs/12345678901234567890"))).isEqualTo(400);
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsRefusedHoweverLongItIs() {
        String token = TOKEN + dashboard.token();
        assertThat(status(wire.send("PUT /api/runs/1/notes", "\"x\"", token, "Transfer-Encoding: chunked")))
                .isEqualTo(411);
        assertThat(status(wire.send("PUT /api/runs/1/notes", "\"x\"", token))).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsSaidSo() {
        assertThatThrownBy(() -> Dashboard.start(folder, "127.0.0.1", dashboard.port()))
                .isInstanceOf(StoreException.class)
                .hasMessage("Port %d on 127.0.0.1 is taken: choose another with --port, or 0 for any free one"
                        .formatted(dashboard.port()));
    }
}
