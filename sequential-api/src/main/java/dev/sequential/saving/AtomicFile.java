package dev.sequential.saving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: under a temporary name in the same folder, then moved. */
final class AtomicFile {
    private AtomicFile() {}

    /** What writes the file. */
    @FunctionalInterface
    interface Content {
        void write(Path temporary) throws IOException;
    }

    /**
     * Writes a file; what was there before stays whole until the new one is. A thread that is interrupted writes the
     * file all the same, from its beginning where need be, and is interrupted still when it is there.
     */
    static void write(Path file, Content content) {
        boolean interrupted = Thread.interrupted(); // else the channels close as soon as they are written to
        try {
            while (!wrote(file, content)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the file is there; false where an interrupt came in between, which is cleared. */
    private static boolean wrote(Path file, Content content) {
        try {
            writeOnce(file, content);
            return true;
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                return false;
            }
            throw e;
        }
    }

    private static void writeOnce(Path file, Content content) {
        Path target = file.toAbsolutePath();
        try {
            Path folder = target.getParent();
            if (folder == null) {
                throw new IOException("a folder, not a file");
            }
            Files.createDirectories(folder);
            Path temporary = beside(target, ".tmp");
            try {
                content.write(temporary);
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                move(temporary, target);
                force(folder);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** A new file in the folder of another, readable by those who may read any new file there. */
    static Path beside(Path file, String ending) throws IOException {
        return Files.createFile(file.resolveSibling(".saving-" + UUID.randomUUID() + ending));
    }

    /** Makes the new name last through a power failure, where the system opens folders. */
    private static void force(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
