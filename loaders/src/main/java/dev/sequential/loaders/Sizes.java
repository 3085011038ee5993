package dev.sequential.loaders;

import java.nio.file.Path;
import java.util.Locale;

/** Sizes of files, in numbers that people read. */
final class Sizes {
    private Sizes() {}

    /** {@code 30,730,000}. */
    static String bytes(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
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
