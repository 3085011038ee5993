package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sequential.loaders.download.Download;
import dev.sequential.loaders.download.DownloadProgress;
import dev.sequential.loaders.download.PublishedFile;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.Hashes;
import dev.sequential.loaders.formats.CifarLayout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine. */
class DownloadTest {
    private static final byte[] CONTENTS = contents();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private HttpServer server;
    private final CountDownLatch stalled = new CountDownLatch(1);

    private static byte[] contents() {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/whole", exchange -> answer(exchange, CONTENTS, CONTENTS.length));
        server.createContext("/chunked", exchange -> answer(exchange, CONTENTS, 0));
        server.createContext("/other", exchange -> answer(exchange, new byte[300_000], 300_000));
        server.createContext("/longer", exchange -> answer(exchange, new byte[300_001], 300_001));
        server.createContext("/endless", exchange -> answer(exchange, new byte[900_000], 0));
        server.createContext("/cut", exchange -> {
            exchange.sendResponseHeaders(200, CONTENTS.length);
            exchange.getResponseBody().write(CONTENTS, 0, 1000);
            exchange.getResponseBody().flush();
            exchange.getHttpContext().getServer().stop(0);
        });
        server.createContext("/stall", exchange -> {
            exchange.sendResponseHeaders(200, CONTENTS.length);
            exchange.getResponseBody().write(CONTENTS, 0, 1000);
            exchange.getResponseBody().flush();
            await();
        });
        server.createContext("/silent", exchange -> await());
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/whole");
            answer(exchange, new byte[0], -1, 302);
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        stalled.countDown();
        server.stop(0);
    }

    private void await() {
        try {
            assertThat(stalled.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, byte[] body, long length) throws IOException {
        answer(exchange, body, length, 200);
    }

    private static void answer(HttpExchange exchange, byte[] body, long length, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(body);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private PublishedFile file(String... paths) {
        var hash = Hashes.md5();
        hash.update(CONTENTS);
        return new PublishedFile(
                "numbers",
                "data.bin",
                Arrays.stream(paths).map(this::address).toList(),
                CONTENTS.length,
                Hashes.hex(hash));
    }

    private Optional<String> download(Duration patience, String... paths) {
        return new Download(file(paths), folder.resolve("data.bin"), DownloadProgress.silent(), patience).run();
    }

    private void failed(String path, String why) {
        failed(PATIENCE, path, why);
    }

    private void failed(Duration patience, String path, String why) {
        assertThat(download(patience, path)).contains(address(path) + ": " + why);
        assertThat(folder).as("nothing is left behind").isEmptyDirectory();
    }

    @Test
    void theFileIsThereOnceItIsWhole() {
        assertThat(download(PATIENCE, "/whole")).isEmpty();
        assertThat(folder.resolve("data.bin")).hasBinaryContent(CONTENTS);
        assertThat(folder.toFile().list()).containsExactly("data.bin");
    }

    @Test
    void redirectionsAndUnknownLengthsAreFollowed() {
        assertThat(download(PATIENCE, "/moved")).isEmpty();
        assertThat(download(PATIENCE, "/chunked")).isEmpty();
        assertThat(folder.resolve("data.bin")).hasBinaryContent(CONTENTS);
    }

    @Test
    void progressEndsAtTheWholeSize() {
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        DownloadProgress progress = (name, bytes, total) -> {
            assertThat(name).isEqualTo("data.bin");
            assertThat(total).isEqualTo(300_000);
            seen.add(bytes);
        };
        assertThat(new Download(file("/whole"), folder.resolve("data.bin"), progress).run())
                .isEmpty();
        assertThat(seen).isSorted().endsWith(300_000L);
    }

    @Test
    void theNextAddressIsTriedWhenOneFails() {
        assertThat(download(PATIENCE, "/nothing-here", "/whole")).isEmpty();
        assertThat(folder.resolve("data.bin")).hasBinaryContent(CONTENTS);
    }

    @Test
    void anotherFileIsNotKept() {
        var zeros = Hashes.md5();
        zeros.update(new byte[300_000]);
        failed(
                "/other",
                "it gave another file than the published one (md5 %s, not %s)"
                        .formatted(Hashes.hex(zeros), file().md5()));
    }

    @Test
    void aFileThatIsTooLargeIsNotKept() {
        failed("/longer", "it offers 300,001 bytes, and data.bin has 300,000");
        failed("/endless", "it gives more than the 300,000 bytes of data.bin");
    }

    @Test
    void anErrorOfTheServerIsPassedOn() {
        failed("/nothing-here", "it answered with the status 404");
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() {
        failed(Duration.ofSeconds(1), "/stall", "nothing arrived for 1 seconds");
        failed(Duration.ofSeconds(1), "/silent", "nothing arrived for 1 seconds");
    }

    @Test
    void aServerThatGoesAwayIsGivenUp() {
        assertThat(download(PATIENCE, "/cut")).isPresent();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInterruptedDownloadLeavesNothingBehind() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> download(PATIENCE, "/stall"))
                .isInstanceOf(DataException.class)
                .hasMessage("The download of " + address("/stall") + " was interrupted: nothing was kept");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDataSetIsDownloadedOnceAndThenTakenFromTheCache() throws IOException {
        Path archive = CifarFiles.pack(folder.resolve("archive.tar.gz"), CifarFiles.tiny(1));
        byte[] bytes = Files.readAllBytes(archive);
        Files.delete(archive);
        var requests = new AtomicInteger();
        server.createContext("/cifar", exchange -> {
            requests.incrementAndGet();
            answer(exchange, bytes, bytes.length);
        });
        var source = cifar("/cifar", bytes);
        var cache = Cache.in(folder);
        assertThat(source.load(cache).train().size()).hasValue(5);
        assertThat(source.load(cache).train().size()).hasValue(5);
        assertThat(source.verify(cache).published()).isTrue();
        assertThat(requests).hasValue(1);
        assertThat(folder.resolve("data/cifar10/cifar-10-binary.tar.gz")).hasBinaryContent(bytes);
    }

    private CifarSource cifar(String path, byte[] bytes) {
        var hash = Hashes.md5();
        hash.update(bytes);
        var published = new PublishedFile(
                "cifar10", "cifar-10-binary.tar.gz", List.of(address(path)), bytes.length, Hashes.hex(hash));
        return new CifarSource(CifarLayout.CIFAR10.archive(published), Optional.empty());
    }

    @Test
    void withoutANetworkOneErrorNamesTheFileAndWhereToPutIt() {
        server.stop(0);
        var source = cifar("/cifar", new byte[0]);
        assertThatThrownBy(() -> source.load(Cache.in(folder)))
                .isInstanceOf(DataException.class)
                .hasMessage("cifar10 is not in the cache and could not be downloaded (" + address("/cifar")
                        + ": ConnectException): put cifar-10-binary.tar.gz (md5"
                        + " d41d8cd98f00b204e9800998ecf8427e) into " + folder.resolve("data/cifar10")
                        + ", or give the path of a copy (cifar10:PATH), or take the built-in data set \"shapes\"");
    }
}
