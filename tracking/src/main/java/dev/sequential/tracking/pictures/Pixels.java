package dev.sequential.tracking.pictures;

import dev.sequential.data.BatchBuffer;
import dev.sequential.data.ElementType;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.tensorflow.ndarray.Shape;

/**
 * The pixels of one sample, copied out of a batch to be made a picture later.
 *
 * @param bytes its numbers if they are bytes, else empty
 * @param floats its numbers if they are floats, else empty
 */
public record Pixels(byte[] bytes, float[] floats) {
    private static final float WHITE = 255f;

    /** Whether samples of a shape are pictures: (height, width), or with 1 or 3 channels. */
    public static boolean isPicture(Shape shape) {
        int rank = shape.numDimensions();
        return !shape.hasUnknownDimension()
                && shape.size() > 0
                && (rank == 2 || (rank == 3 && (shape.get(2) == 1 || shape.get(2) == 3)));
    }

    /** Copies a sample out of a batch. */
    public static Pixels of(BatchBuffer samples, int sample) {
        int length = samples.spec().length();
        int from = sample * length;
        if (samples.spec().type() == ElementType.UINT8) {
            return new Pixels(Arrays.copyOfRange(samples.bytes(), from, from + length), new float[0]);
        }
        float[] floats = new float[length];
        for (int i = 0; i < length; i++) {
            floats[i] = samples.get(from + i);
        }
        return new Pixels(new byte[0], floats);
    }

    /** A checksum: that of two different pictures is the same with a chance of one in four billion. */
    int checksum() {
        var sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue() ^ Arrays.hashCode(floats);
    }

    /**
     * The pixels from 0 to 255: bytes as they are, floats scaled from 0 to 1, or from the wider range that they have.
     */
    byte[] shades() {
        if (floats.length == 0) {
            return bytes;
        }
        float low = 0;
        float high = 1;
        for (float value : floats) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        byte[] shades = new byte[floats.length];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) Math.round(WHITE * (floats[i] - low) / (high - low));
        }
        return shades;
    }
}
