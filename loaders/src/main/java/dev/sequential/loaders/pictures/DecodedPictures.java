package dev.sequential.loaders.pictures;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A temporary file of decoded pictures: later epochs read from it what the first one decoded. It is gone when nobody
 * uses it any more, whatever ends the program.
 *
 * <p>Where the folder for temporary files has no room for twice as much, or writing fails, nothing is kept. Safe to use
 * from many threads at once.
 */
public final class DecodedPictures {
    private static final Cleaner CLEANER = Cleaner.create();

    private final int length;
    private final AtomicIntegerArray kept;
    private volatile Optional<FileChannel> file;

    /**
     * Makes an empty file.
     *
     * @param count of pictures
     * @param length bytes of one, decoded
     */
    DecodedPictures(int count, int length) {
        this.length = length;
        this.kept = new AtomicIntegerArray((count + 31) / 32);
        this.file = open((long) count * length);
        file.ifPresent(channel -> CLEANER.register(this, () -> close(channel)));
    }

    private static Optional<FileChannel> open(long bytes) {
        try {
            Path path = Files.createTempFile("pictures-", ".raw");
            if (Files.getFileStore(path).getUsableSpace() / 2 < bytes) {
                Files.delete(path);
                return Optional.empty();
            }
            return Optional.of(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            return Optional.empty(); // pictures are decoded each time, then
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("A temporary file could not be closed", e);
        }
    }

    /** Reads a picture to a place in an array, if it was kept; else false. */
    boolean read(int picture, byte[] into, int at) {
        if ((kept.get(picture / 32) & 1 << picture % 32) == 0 || file.isEmpty()) {
            return false;
        }
        try {
            var room = ByteBuffer.wrap(into, at, length);
            long from = (long) picture * length;
            while (room.hasRemaining()) {
                if (file.get().read(room, from + length - room.remaining()) < 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return giveUp();
        }
    }

    /** Keeps a picture, if it can. */
    void keep(int picture, byte[] decoded) {
        if (file.isEmpty()) {
            return;
        }
        try {
            var bytes = ByteBuffer.wrap(decoded);
            while (bytes.hasRemaining()) {
                file.get().write(bytes, (long) picture * length + bytes.position());
            }
            kept.accumulateAndGet(picture / 32, 1 << picture % 32, (some, one) -> some | one);
        } catch (IOException e) {
            giveUp();
        }
    }

    /** After an error, such as a full disk, or an interrupt, which closes the file. */
    private boolean giveUp() {
        file = Optional.empty();
        return false;
    }
}
