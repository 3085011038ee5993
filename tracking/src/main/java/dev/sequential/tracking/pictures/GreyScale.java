package dev.sequential.tracking.pictures;

/** Numbers of any range as shades of grey. */
public final class GreyScale {
    private static final int WHITE = 255;

    private GreyScale() {}

    /** From black, for the least, to white, for the largest; all black where they are equal. */
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
