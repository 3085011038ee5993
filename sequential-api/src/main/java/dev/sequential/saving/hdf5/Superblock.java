package dev.sequential.saving.hdf5;

import dev.sequential.files.FileFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The superblock, the first bytes of an HDF5 file, which say how long the file is: one that was cut off can look whole
 * otherwise.
 */
final class Superblock {
    private static final long SIGNATURE = 0x0A1A0A0D46444889L;

    /** Bytes that are looked at. */
    static final int LENGTH = 48;

    private Superblock() {}

    /**
     * Compares the length that a file claims with the one it has.
     *
     * @param start the first {@value #LENGTH} bytes, or all of a shorter file
     * @throws FileFormatException if it is shorter
     */
    static void requireWhole(Path file, byte[] start, long length) {
        if (start.length < LENGTH) {
            throw new FileFormatException(file, "no whole HDF5 file: it has %d bytes".formatted(length));
        }
        var bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getLong(0) != SIGNATURE) {
            return; // elsewhere, or none: the reader finds out
        }
        boolean old = bytes.get(8) < 2;
        long claimed = bytes.getLong(old ? 40 : 28);
        if (claimed < 0 || claimed > length) {
            throw new FileFormatException(file, "no whole HDF5 file: it has %d of %d bytes".formatted(length, claimed));
        }
    }
}
