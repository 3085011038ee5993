package dev.sequential.loaders.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** An input stream that counts and hashes what is read from it, so that a file is read once and not twice. */
public final class HashingInputStream extends FilterInputStream {
    private final MessageDigest md5 = Hashes.md5();
    private final MessageDigest sha256 = Hashes.sha256();
    private long position;

    /** What comes from another stream, such as the unpacked contents of a file. */
    public HashingInputStream(InputStream in) {
        super(in);
    }

    /** The bytes of a file. */
    public static HashingInputStream open(Path file) throws IOException {
        return new HashingInputStream(Files.newInputStream(file));
    }

    /** Bytes read so far. */
    public long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = in.read(target, from, length);
        if (count > 0) {
            md5.update(target, from, count);
            sha256.update(target, from, count);
            position += count;
        }
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** What these bytes, packed by gzip, unpack to. */
    public InputStream unzipped() throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(this)
                .setDecompressConcatenated(true)
                .get();
    }

    /** Reads to the end. */
    public void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        int count;
        do {
            count = read(buffer, 0, buffer.length);
        } while (count >= 0);
    }

    /** The MD5 of what was read, in hexadecimal digits. Ends the hashing. */
    public String md5() {
        return Hashes.hex(md5);
    }

    /** The SHA-256 of what was read, in hexadecimal digits. Ends the hashing. */
    public String sha256() {
        return Hashes.hex(sha256);
    }
}
