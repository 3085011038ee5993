package dev.sequential.loaders;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A stream that counts and hashes what is read from it, so that a file is read once and not twice. */
final class HashedInput extends FilterInputStream {
    private final MessageDigest md5 = Hashes.md5();
    private final MessageDigest sha256 = Hashes.sha256();
    private long position;

    HashedInput(InputStream in) {
        super(in);
    }

    static HashedInput open(Path file) throws IOException {
        return new HashedInput(Files.newInputStream(file));
    }

    /** Bytes read so far. */
    long position() {
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

    /** Reads to the end. */
    void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        int count;
        do {
            count = read(buffer, 0, buffer.length);
        } while (count >= 0);
    }

    /** Of what was read, in hexadecimal digits. Ends the hashing. */
    String md5() {
        return Hashes.hex(md5);
    }

    /** Of what was read, in hexadecimal digits. Ends the hashing. */
    String sha256() {
        return Hashes.hex(sha256);
    }
}
