package dev.sequential.loaders.download;

import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import dev.sequential.loaders.files.Hashes;
import dev.sequential.saving.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The download of one file: into a temporary one beside it, which takes its place once its checksum is right.
 *
 * @param file what is downloaded
 * @param target where it goes
 * @param progress is told how it comes along
 * @param patience how long nothing may arrive before it is given up
 */
public record Download(PublishedFile file, Path target, DownloadProgress progress, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A download that is given up when nothing arrives for 30 seconds. */
    public Download(PublishedFile file, Path target, DownloadProgress progress) {
        this(file, target, progress, PATIENCE);
    }

    /** Tries each address; returns what went wrong with each if none gave the file. */
    public Optional<String> run() {
        List<String> failures = new ArrayList<>();
        for (URI address : file.addresses()) {
            try {
                from(address);
                return Optional.empty();
            } catch (IOException e) {
                failures.add(address + ": " + ErrorText.reason(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DataException("The download of %s was interrupted: nothing was kept".formatted(address), e);
            }
        }
        return Optional.of(String.join("; ", failures));
    }

    private void from(URI address) throws IOException, InterruptedException {
        try (var whole = AtomicFile.at(target)) {
            MessageDigest arrived = Hashes.md5();
            try (OutputStream out = Files.newOutputStream(whole.temporary())) {
                receive(address, new Arrival(out, arrived));
            }
            String md5 = Hashes.hex(arrived);
            if (!md5.equals(file.md5())) {
                throw new IOException(
                        "it gave another file than the published one (md5 %s, not %s)".formatted(md5, file.md5()));
            }
            whole.keep();
        }
    }

    private void receive(URI address, Arrival arrival) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build();
        var request = HttpRequest.newBuilder(address).build();
        var response = client.sendAsync(request, info -> arrival.expect(info));
        while (true) {
            try {
                response.get(Math.max(1, patience.toMillis() / 10), TimeUnit.MILLISECONDS);
                arrival.tell();
                return;
            } catch (TimeoutException e) {
                if (System.nanoTime() - arrival.last > patience.toNanos()) {
                    response.cancel(true);
                    throw new IOException("nothing arrived for %d seconds".formatted(patience.toSeconds()), e);
                }
            } catch (ExecutionException e) {
                throw new IOException(said(e), e);
            } catch (InterruptedException e) {
                response.cancel(true);
                throw e;
            }
        }
    }

    private static String said(ExecutionException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof UncheckedIOException)) {
            cause = cause.getCause();
        }
        return ErrorText.reason(cause);
    }

    /** Takes the bytes as they arrive. */
    private final class Arrival {
        private static final long TELL_NANOS = 100_000_000L;

        private final OutputStream out;
        private final MessageDigest md5;
        private long bytes;
        private long total = -1;
        private long told;
        private volatile long last = System.nanoTime();

        Arrival(OutputStream out, MessageDigest md5) {
            this.out = out;
            this.md5 = md5;
        }

        HttpResponse.BodySubscriber<Void> expect(HttpResponse.ResponseInfo info) {
            if (info.statusCode() != 200) {
                return refuse("it answered with the status " + info.statusCode());
            }
            total = info.headers().firstValueAsLong("Content-Length").orElse(-1);
            return total > file.most()
                    ? refuse("it offers %s bytes, and %s has %s"
                            .formatted(ErrorText.number(total), file.name(), ErrorText.number(file.most())))
                    : HttpResponse.BodySubscribers.ofByteArrayConsumer(chunk -> chunk.ifPresent(this::take));
        }

        private HttpResponse.BodySubscriber<Void> refuse(String why) {
            return new Refusal(new IOException(why));
        }

        private void take(byte[] chunk) {
            bytes += chunk.length;
            try {
                if (bytes > file.most()) {
                    throw new IOException("it gives more than the %s bytes of %s"
                            .formatted(ErrorText.number(file.most()), file.name()));
                }
                out.write(chunk);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            md5.update(chunk);
            last = System.nanoTime();
            if (last - told > TELL_NANOS) {
                told = last;
                progress.arrived(file.name(), bytes, total);
            }
        }

        void tell() {
            progress.arrived(file.name(), bytes, total);
        }
    }

    /** Takes no bytes at all. */
    private record Refusal(IOException why) implements HttpResponse.BodySubscriber<Void> {
        @Override
        public CompletableFuture<Void> getBody() {
            return CompletableFuture.failedFuture(why);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
