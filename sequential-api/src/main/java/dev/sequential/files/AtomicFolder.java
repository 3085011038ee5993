package dev.sequential.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A new folder that is written whole or not at all, as {@link AtomicFile} writes files. */
public final class AtomicFolder {
    private AtomicFolder() {}

    /**
     * Writes a folder under a temporary name beside the wanted one, brings it to the disk and moves it into place.
     *
     * @param content fills a folder, which is there already
     * @throws IllegalArgumentException if there is something of this name already, other than an empty folder
     * @throws UncheckedIOException if it cannot be written, with its name and the reason
     */
    public static void write(Path folder, AtomicFile.Content content) {
        Path wanted = folder.toAbsolutePath();
        boolean interrupted = Thread.interrupted(); // else the channels close as soon as they are written to
        try {
            Path parent = wanted.getParent();
            if (parent == null || (Files.exists(wanted) && !empty(wanted))) {
                throw new IllegalArgumentException(
                        "%s is there already: a SavedModel is written into a new folder".formatted(folder));
            }
            Files.createDirectories(parent);
            Path temporary = Files.createDirectory(Leftovers.beside(wanted, ""));
            try {
                content.write(temporary);
                force(temporary);
                Files.deleteIfExists(wanted);
                Files.move(temporary, wanted, StandardCopyOption.ATOMIC_MOVE);
                AtomicFile.force(parent);
            } finally {
                Leftovers.delete(temporary);
            }
            Leftovers.deleteAbandoned(parent);
        } catch (IOException e) {
            throw AtomicFile.unwritable(folder, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void force(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                AtomicFile.force(file);
            }
        }
    }
}
