package dev.sequential.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of records of one length, read in any order without holding it in the Java heap: the operating system keeps as
 * much of it in memory as there is room for.
 *
 * <pre>{@code
 * var records = RecordFile.open(Path.of("data_batch_1.bin"), 0, 3073);
 * records.read(9_999, 1, pixels, 0, 3072); // all but the first byte of the last record
 * }</pre>
 *
 * <p>It may be larger than memory, and is safe to use from many threads at once. The file must not be made shorter
 * while it is used.
 */
public final class RecordFile {
    /** A mapping has at most {@code Integer.MAX_VALUE} bytes; half of that leaves room for the end of a record. */
    private static final int PIECE = 1 << 30;

    private final MappedByteBuffer[] pieces;
    private final int recordsOfPiece;
    private final int recordBytes;
    private final int size;

    private RecordFile(MappedByteBuffer[] pieces, int recordsOfPiece, int recordBytes, int size) {
        this.pieces = pieces;
        this.recordsOfPiece = recordsOfPiece;
        this.recordBytes = recordBytes;
        this.size = size;
    }

    /**
     * Maps a file into memory.
     *
     * @param headerBytes before the first record
     * @param recordBytes of one record
     * @throws IllegalArgumentException if what follows the header is no whole number of records, or none
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RecordFile open(Path file, int headerBytes, int recordBytes) {
        if (headerBytes < 0 || recordBytes < 1) {
            throw new IllegalArgumentException(
                    "A file of records has a header of at least 0 bytes and records of at least 1, got %d and %d"
                            .formatted(headerBytes, recordBytes));
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = channel.size() - headerBytes;
            if (bytes < recordBytes || bytes % recordBytes != 0 || bytes / recordBytes > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "%s has %,d bytes after a header of %d, and takes a whole number of records of %d bytes: it is cut short, or another file"
                                .formatted(file, Math.max(0, bytes), headerBytes, recordBytes));
            }
            return map(
                    channel, headerBytes, recordBytes, (int) (bytes / recordBytes), Math.max(1, PIECE / recordBytes));
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    static RecordFile map(FileChannel channel, int headerBytes, int recordBytes, int size, int recordsOfPiece)
            throws IOException {
        var pieces = new MappedByteBuffer[(size + recordsOfPiece - 1) / recordsOfPiece];
        for (int i = 0; i < pieces.length; i++) {
            long first = (long) i * recordsOfPiece;
            long records = Math.min(recordsOfPiece, size - first);
            pieces[i] = channel.map(MapMode.READ_ONLY, headerBytes + first * recordBytes, records * recordBytes);
        }
        return new RecordFile(pieces, recordsOfPiece, recordBytes, size);
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /**
     * Copies a part of a record.
     *
     * @param record its number, from 0
     * @param from the first byte of the part within the record
     * @param into where it is copied to
     * @param at the place of the first byte there
     * @param length bytes of the part
     */
    public void read(int record, int from, byte[] into, int at, int length) {
        pieces[record / recordsOfPiece].get(within(record, from, length), into, at, length);
    }

    /** One byte of a record. */
    public byte read(int record, int from) {
        return pieces[record / recordsOfPiece].get(within(record, from, 1));
    }

    private int within(int record, int from, int length) {
        if (record < 0 || record >= size || from < 0 || from + length > recordBytes) {
            throw new IndexOutOfBoundsException("Bytes %d to %d of record %d of %d records of %d bytes"
                    .formatted(from, from + length, record, size, recordBytes));
        }
        return record % recordsOfPiece * recordBytes + from;
    }
}
