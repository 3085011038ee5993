package dev.sequential.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file under the name {@code *.part} first, so that a reader never finds half of it. Unlike a model that a
 * user saves, it is not forced to the disk, which would take longer than all else that is recorded of an epoch.
 */
final class PartFile {
    private PartFile() {}

    /** What writes the file. */
    @FunctionalInterface
    interface Content {
        void write(Path part) throws IOException;
    }

    /** Writes a file and the folder it is in; nothing is left of one that does not fit on the disk. */
    static void write(Path file, Content content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            content.write(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
