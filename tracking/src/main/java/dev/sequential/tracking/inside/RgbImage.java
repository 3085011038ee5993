package dev.sequential.tracking.inside;

import java.util.Arrays;

/**
 * An RGB picture in memory.
 *
 * @param pixels row by row, red, green and blue side by side
 */
record RgbImage(int height, int width, byte[] pixels) {
    static final int COLOURS = 3;
    private static final int BETWEEN = 8;

    /** A white picture. */
    static RgbImage white(int height, int width) {
        byte[] pixels = new byte[height * width * COLOURS];
        Arrays.fill(pixels, (byte) 255);
        return new RgbImage(height, width, pixels);
    }

    /** Sets one colour of a pixel. */
    void set(int y, int x, int colour, byte shade) {
        pixels[(y * width + x) * COLOURS + colour] = shade;
    }

    /** This picture with another below it. */
    RgbImage above(RgbImage other) {
        RgbImage both = white(height + BETWEEN + other.height, Math.max(width, other.width));
        copyInto(both, 0);
        other.copyInto(both, height + BETWEEN);
        return both;
    }

    private void copyInto(RgbImage larger, int top) {
        for (int y = 0; y < height; y++) {
            System.arraycopy(
                    pixels, y * width * COLOURS, larger.pixels, (top + y) * larger.width * COLOURS, width * COLOURS);
        }
    }
}
