package dev.sequential.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Temporary files and folders that are written beside what they become; those of a program that was killed stay. */
final class Leftovers {
    private static final String PREFIX = ".saving-";

    /** Nobody writes this long without a change. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private Leftovers() {}

    /** A name for something temporary beside a file. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(
                PREFIX + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ending);
    }

    /** Deletes all in a folder; nobody else may be writing there. */
    static void deleteAll(Path folder) throws IOException {
        for (Path leftover : in(folder)) {
            delete(leftover);
        }
    }

    /** Deletes those in a folder that nobody is writing any more. */
    static void deleteAbandoned(Path folder) throws IOException {
        FileTime now = FileTime.from(Instant.now().minus(ABANDONED));
        for (Path leftover : in(folder)) {
            try {
                if (Files.getLastModifiedTime(leftover, LinkOption.NOFOLLOW_LINKS)
                                .compareTo(now)
                        < 0) {
                    delete(leftover);
                }
            } catch (IOException | UncheckedIOException ignored) {
                // another user's, who may delete it
            }
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
                    .toList();
        }
    }

    /** Deletes a file, or a folder with all in it, if it is there. */
    static void delete(Path fileOrFolder) throws IOException {
        if (Files.exists(fileOrFolder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(fileOrFolder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
