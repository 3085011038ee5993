package dev.sequential.tracking.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Requests as bytes on a socket, so that a test may claim any host. */
record Wire(int port) {
    String get(String path, String... headers) {
        return send("GET " + path, "", headers);
    }

    String send(String methodAndPath, String body, String... headers) {
        boolean named = Arrays.stream(headers).anyMatch(header -> header.startsWith("Host:"));
        boolean chunked = Arrays.asList(headers).contains("Transfer-Encoding: chunked");
        String request = methodAndPath + " HTTP/1.1\r\nConnection: close\r\n"
                + (named ? "" : "Host: 127.0.0.1:" + port + "\r\n")
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList())
                + (chunked
                        ? "\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body)
                        : "Content-Length: " + body.length() + "\r\n\r\n" + body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
