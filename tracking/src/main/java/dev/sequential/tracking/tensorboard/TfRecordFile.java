package dev.sequential.tracking.tensorboard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file of TensorFlow records: of each its length and the checksum of that, its bytes and their checksum.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/load_data/tfrecord">TensorFlow: TFRecord</a>
 */
final class TfRecordFile implements AutoCloseable {
    private static final int MASK_DELTA = 0xa282ead8;
    private static final int MASK_SHIFT = 15;

    private final Path file;
    private final OutputStream out;

    /** Makes the file and its folder. */
    TfRecordFile(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Appends a record. */
    void write(byte[] record) {
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(record.length)
                .array();
        try {
            out.write(length);
            out.write(masked(length));
            out.write(record);
            out.write(masked(record));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** The CRC-32C of bytes, turned and shifted so that checksums of checksums do not come out as zero. */
    private static byte[] masked(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        int masked = Integer.rotateRight((int) sum.getValue(), MASK_SHIFT) + MASK_DELTA;
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked)
                .array();
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private UncheckedIOException trouble(IOException e) {
        return new UncheckedIOException("The event file %s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
}
