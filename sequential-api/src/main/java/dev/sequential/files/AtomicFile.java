package dev.sequential.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A file that is written whole or not at all: under a temporary name in the same folder, then moved into place. Closed
 * earlier, it leaves nothing behind, and what was there before stays.
 *
 * <pre>{@code
 * AtomicFile.write(file, temporary -> Files.writeString(temporary, text));
 * }</pre>
 */
public final class AtomicFile implements AutoCloseable {
    private final Path folder;
    private final Path target;
    private final Path temporary;
    private boolean moved;

    private AtomicFile(Path folder, Path target) throws IOException {
        this.folder = folder;
        this.target = target;
        this.temporary = beside(target, ".tmp");
    }

    /** What writes the file. */
    @FunctionalInterface
    public interface Content {
        /** Fills an empty file, which is there already. */
        void write(Path temporary) throws IOException;
    }

    /**
     * Starts a file: an empty one beside it, readable by those who may read any new file there. Folders that are
     * missing are made; where the name is a link, the file that it leads to is meant.
     */
    public static AtomicFile at(Path file) throws IOException {
        boolean there = Files.exists(file);
        Path target = there ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || (there && Files.isDirectory(target))) {
            throw new IOException("a folder, not a file");
        }
        if (there && !Files.isRegularFile(target)) {
            throw new IOException("a device, not a file");
        }
        if (!Files.isDirectory(folder)) { // to make one that is there takes longer than to write a small file
            Files.createDirectories(folder);
        }
        return new AtomicFile(folder, target);
    }

    /** What is written to until it is kept. */
    public Path temporary() {
        return temporary;
    }

    /**
     * Brings the file to the disk and puts it in its place, where it outlasts a power failure. What earlier programs
     * that were killed have left there is deleted, after an hour.
     */
    public void keep() throws IOException {
        force(temporary);
        move();
        force(folder);
        Leftovers.deleteAbandoned(folder);
    }

    @Override
    public void close() throws IOException {
        if (!moved) {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Writes a file; what was there before stays whole until the new one is. A thread that is interrupted writes the
     * file all the same, from its beginning where need be, and is interrupted still when it is there.
     *
     * @throws UncheckedIOException if it cannot be written, with its name and the reason
     */
    public static void write(Path file, Content content) {
        fill(file, content, AtomicFile::keep);
    }

    /**
     * Writes one of many files that nobody would miss after a power failure: as {@link #write} does, but without
     * bringing it to the disk at once, which would take longer than all else about a small one.
     */
    public static void writeLazily(Path file, Content content) {
        fill(file, content, AtomicFile::move);
    }

    /**
     * Finds out whether a file can be written, before hours go into what it should hold.
     *
     * @throws UncheckedIOException if it cannot, with its name and the reason
     */
    public static void requireWritable(Path file) {
        fill(file, temporary -> {}, whole -> {});
    }

    private interface Ending {
        void end(AtomicFile whole) throws IOException;
    }

    private static void fill(Path file, Content content, Ending ending) {
        boolean interrupted = Thread.interrupted(); // else the channels close as soon as they are written to
        try {
            while (!filled(file, content, ending)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the file is there; false where an interrupt came in between, which is cleared. */
    private static boolean filled(Path file, Content content, Ending ending) {
        try (var whole = at(file)) {
            content.write(whole.temporary);
            ending.end(whole);
            return true;
        } catch (IOException | RuntimeException e) {
            if (Thread.interrupted()) {
                return false;
            }
            throw e instanceof IOException failed ? unwritable(file, failed) : (RuntimeException) e;
        }
    }

    static UncheckedIOException unwritable(Path file, IOException e) {
        return new UncheckedIOException("%s cannot be written: %s".formatted(file, reason(e)), e);
    }

    /** In words, since the message of many of these exceptions is the name of a file and no more. */
    private static String reason(IOException e) {
        return e instanceof FileSystemException failed && failed.getReason() == null
                ? "%s (%s)"
                        .formatted(
                                e.getClass()
                                        .getSimpleName()
                                        .replace("Exception", "")
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                        .toLowerCase(Locale.ROOT),
                                failed.getFile())
                : String.valueOf(e.getMessage());
    }

    /** A new file in the folder of another, readable by those who may read any new file there. */
    public static Path beside(Path file, String ending) throws IOException {
        return Files.createFile(Leftovers.beside(file, ending));
    }

    /** Deletes what was being written into a folder when the program was killed; nobody else may be writing there. */
    public static void deleteLeftovers(Path folder) throws IOException {
        Leftovers.deleteAll(folder);
    }

    /** Brings a file to the disk, or the names in a folder, where the system opens folders. */
    static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (!folder || FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel =
                    FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
    }
}
