package dev.sequential.loaders;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is written beside its place and moved there once it is whole. Closing it earlier leaves nothing behind.
 */
final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final OutputStream out;

    private WholeFile(Path target, Path part, OutputStream out) {
        this.target = target;
        this.part = part;
        this.out = out;
    }

    /** Starts a file; folders that are missing are made. */
    static WholeFile at(Path target) throws IOException {
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target.toAbsolutePath());
        Files.createDirectories(folder);
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        return new WholeFile(target, part, Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
    }

    /** What is written to. */
    OutputStream out() {
        return out;
    }

    /** Puts the file in its place. */
    void keep() throws IOException {
        out.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
