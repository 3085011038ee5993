package dev.sequential.saving;

import dev.sequential.files.FileFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * One member of a zip file, read by its exact name with limits on its size, since anybody may have written the file;
 * nothing is unpacked onto the disk.
 */
final class ZipMember {
    /** Bytes that any member may have. */
    private static final long SMALL = 64L << 20;

    /** How many times its size in the file a larger member may have; Keras stores members as they are. */
    private static final long LARGEST_RATIO = 20;

    private ZipMember() {}

    /**
     * The bytes of a member, where there is one.
     *
     * @param largest bytes that are read at most
     */
    static Optional<byte[]> find(Path file, String name, long largest) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? Optional.empty() : Optional.of(read(file, zip, entry, largest));
        } catch (ZipException e) {
            throw new FileFormatException(file, "no whole zip file: " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no file %s".formatted(file), e);
        } catch (EOFException e) {
            throw new FileFormatException(file, "no whole zip file: it ends too early", e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static byte[] read(Path file, ZipFile zip, ZipEntry entry, long largest) throws IOException {
        long limit = Math.min(largest, Math.max(SMALL, LARGEST_RATIO * entry.getCompressedSize()));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 16));
            if (in.read() >= 0) {
                throw new FileFormatException(
                        file, "%s unpacks to more than the %d bytes that are read".formatted(entry.getName(), limit));
            }
            var sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) {
                throw new FileFormatException(
                        file, "%s is damaged: its checksum is another".formatted(entry.getName()));
            }
            return bytes;
        }
    }
}
