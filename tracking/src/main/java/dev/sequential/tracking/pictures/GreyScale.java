package dev.sequential.tracking.pictures;

/** Turns numbers of any range into shades of grey. */
public final class GreyScale {
    private static final int WHITE = 255;

    private GreyScale() {}

    /** Scales numbers so that the least is black, 0, and the largest white, 255; all are black where they are equal. */
    public static byte[] stretched(float[] values) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        byte[] shades = new byte[values.length];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) (high > low ? Math.round(WHITE * (values[i] - low) / (high - low)) : 0);
        }
        return shades;
    }
}
