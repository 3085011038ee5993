package dev.sequential.loaders.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input stream that gives no more bytes than it is allowed, so that a small archive cannot unpack to a huge one. */
final class LimitedInputStream extends FilterInputStream {
    private long left;

    LimitedInputStream(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
    }

    /** Allows some more bytes. */
    void allow(long bytes) {
        left += bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = in.read(target, from, length);
        if (count > left) {
            throw new IOException("it unpacks to more than its files account for");
        }
        left -= Math.max(0, count);
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
}
