package dev.sequential.loaders.formats;

import dev.sequential.loaders.download.PublishedFile;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import dev.sequential.loaders.files.HashingInputStream;
import dev.sequential.loaders.files.SourceFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of unsigned bytes in the IDX format: 0, 0, 8, the number of axes, the length of each axis as four bytes, the
 * bytes. Packed by gzip or not.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database</a>
 */
public final class IdxFile {
    private static final int UNSIGNED_BYTES = 8;

    private final byte[] values;
    private final SourceFile source;

    private IdxFile(byte[] values, SourceFile source) {
        this.values = values;
        this.source = source;
    }

    /** The bytes, last axis fastest. */
    public byte[] values() {
        return values;
    }

    /** What was read. */
    public SourceFile source() {
        return source;
    }

    /**
     * Reads a file.
     *
     * @param published what the file should be
     * @param most samples, the first axis
     * @param sample the other axes
     */
    public static IdxFile read(Path folder, PublishedFile published, MnistLayout layout, int most, int... sample) {
        Path path = find(folder, published.name());
        try (var file = HashingInputStream.open(path)) {
            try (var contents = new HashingInputStream(path.toString().endsWith(".gz") ? file.unzipped() : file)) {
                int count = header(path, contents, most, sample);
                byte[] values = new byte[count * size(sample)];
                int got = contents.readNBytes(values, 0, values.length);
                if (got < values.length) {
                    throw new EOFException("it ends at byte %s of %s"
                            .formatted(
                                    ErrorText.number(contents.position()),
                                    ErrorText.number(contents.position() - got + values.length)));
                }
                if (contents.read() >= 0) {
                    throw new IOException(
                            "it goes on after its last sample, at byte " + ErrorText.number(contents.position() - 1));
                }
                file.drain();
                long bytes = file.position();
                String sha256 = contents.sha256();
                boolean same = layout.contents().contains(sha256) || file.md5().equals(published.md5());
                return new IdxFile(values, new SourceFile(path, bytes, sha256, same));
            }
        } catch (IOException e) {
            throw new DataException(
                    "%s is truncated or corrupt (%s): download it again".formatted(path, ErrorText.reason(e)), e);
        }
    }

    /** The published file, or it unpacked, under the names that unpackers give it. */
    static Path find(Path folder, String published) {
        String unpacked = published.replaceFirst("\\.gz$", "");
        List<Path> candidates = Stream.of(published, unpacked, unpacked.replace("-idx", ".idx"))
                .map(folder::resolve)
                .toList();
        return candidates.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "%s has no %s: name the folder that holds the four files".formatted(folder, published)));
    }

    private static int size(int... sample) {
        return Arrays.stream(sample).reduce(1, (a, b) -> a * b);
    }

    private static int header(Path path, InputStream in, int most, int... sample) throws IOException {
        byte[] bytes = in.readNBytes(4 * (sample.length + 2));
        if (bytes.length < 4 * (sample.length + 2)) {
            throw new EOFException("it ends at byte " + bytes.length + ", within its header");
        }
        var header = ByteBuffer.wrap(bytes);
        int magic = header.getInt();
        int expected = UNSIGNED_BYTES << 8 | (sample.length + 1);
        if (magic != expected) {
            throw new DataException(
                    "%s starts with 0x%08x, and an IDX file of bytes with %d axes starts with 0x%08x: it is another file"
                            .formatted(path, magic, sample.length + 1, expected));
        }
        int count = header.getInt();
        if (count < 1 || count > most) {
            throw new DataException("%s says at byte 4 that it has %s samples, and may have 1 to %s: it is another file"
                    .formatted(path, ErrorText.number(Integer.toUnsignedLong(count)), ErrorText.number(most)));
        }
        int[] axes = new int[sample.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = header.getInt();
        }
        if (!Arrays.equals(axes, sample)) {
            throw new DataException("%s has samples of the shape %s, not %s: it is another file"
                    .formatted(path, Arrays.toString(axes), Arrays.toString(sample)));
        }
        return count;
    }
}
