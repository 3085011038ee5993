package dev.sequential.loaders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Sizes of files, in numbers that people read. */
final class Sizes {
    private Sizes() {}

    /** {@code 30,730,000}. */
    static String bytes(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
    }

    /** Bytes of a file, or of all files below a folder. */
    static long onDisk(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            long bytes = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException | UncheckedIOException e) {
            throw new DataException("%s could not be measured: %s".formatted(path, Failures.say(e)), e);
        }
    }

    /** Refuses a file that says it is larger than it may be. */
    static void check(Path container, String member, long size, long most) {
        if (size > most) {
            throw new DataException(
                    "%s: %s has %s bytes, and may have at most %s: this is not the data set it is taken for"
                            .formatted(container, member, bytes(size), bytes(most)));
        }
    }
}
