package dev.sequential.data;

/**
 * The inputs, labels or weights of one batch: an array with the numbers of its samples, one sample after the other.
 *
 * <p>A pass over a data set writes into it, and TensorFlow gets it in one copy.
 */
public final class BatchBuffer {
    private final TensorSpec spec;
    private final byte[] bytes;
    private final float[] floats;

    /** Room for {@code samples} samples. */
    public BatchBuffer(TensorSpec spec, int samples) {
        int length = Math.multiplyExact(spec.length(), samples);
        boolean small = spec.type() == ElementType.UINT8;
        this.spec = spec;
        this.bytes = new byte[small ? length : 0];
        this.floats = new float[small ? 0 : length];
    }

    /** The shape and type of one sample. */
    public TensorSpec spec() {
        return spec;
    }

    /** The numbers of {@link ElementType#UINT8} samples, which may be written to; empty for those of another type. */
    public byte[] bytes() {
        return bytes;
    }

    /** The numbers of {@link ElementType#FLOAT32} samples, which may be written to; empty for those of another type. */
    public float[] floats() {
        return floats;
    }

    /** The number at a position as the network sees it: bytes are unsigned, and divided by the spec's divisor. */
    public float get(int position) {
        float value = spec.type() == ElementType.UINT8 ? Byte.toUnsignedInt(bytes[position]) : floats[position];
        return value / spec.divisor();
    }

    /** The place of the largest number of a sample, the first of equal ones: its class, where it is one-hot. */
    public int argMax(int sample) {
        int length = spec.length();
        int first = sample * length;
        if (spec.type() == ElementType.FLOAT32) {
            return Classes.argMax(floats, first, length);
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
