package dev.sequential.data;

/**
 * Room for the numbers of several samples, one after the other; a batch is assembled here and then handed to TensorFlow
 * in one copy.
 */
public final class Values {
    private final Column column;
    private final byte[] bytes;
    private final float[] floats;

    /** Room for {@code samples} samples of a column. */
    public Values(Column column, int samples) {
        int length = Math.multiplyExact(column.length(), samples);
        boolean small = column.type() == ElementType.UINT8;
        this.column = column;
        this.bytes = new byte[small ? length : 0];
        this.floats = new float[small ? 0 : length];
    }

    /** What one sample looks like. */
    public Column column() {
        return column;
    }

    /** The numbers of a {@link ElementType#UINT8} column, which may be written to; empty for other columns. */
    public byte[] bytes() {
        return bytes;
    }

    /** The numbers of a {@link ElementType#FLOAT32} column, which may be written to; empty for other columns. */
    public float[] floats() {
        return floats;
    }

    /** The number at a position as the network sees it: bytes are unsigned, and divided by the column's divisor. */
    public float get(int position) {
        float value = column.type() == ElementType.UINT8 ? Byte.toUnsignedInt(bytes[position]) : floats[position];
        return value / column.divisor();
    }

    /** The place of the largest number of a sample, the first of equal ones: its class, where it is one-hot. */
    public int largest(int sample) {
        int length = column.length();
        int first = sample * length;
        if (column.type() == ElementType.FLOAT32) {
            return Classes.largest(floats, first, length);
        }
        int place = first;
        for (int k = first + 1; k < first + length; k++) {
            if (Byte.toUnsignedInt(bytes[k]) > Byte.toUnsignedInt(bytes[place])) {
                place = k;
            }
        }
        return place - first;
    }
}
