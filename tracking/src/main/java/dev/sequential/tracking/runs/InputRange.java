package dev.sequential.tracking.runs;

import dev.sequential.data.BatchBuffer;
import dev.sequential.data.ElementType;

/**
 * The range of a network's input: the numbers that black and white had in the pictures it was trained on, so that other
 * pictures can be scaled alike.
 *
 * @param black the number for black
 * @param white the number for white
 */
public record InputRange(double black, double white) {
    /** The name of the text of a run that holds the range. */
    public static final String TEXT = "input range";

    private static final double BYTE = 255;
    private static final InputRange USUAL = new InputRange(0, 1);

    /** Reads the range of a run from its text {@link #TEXT}; 0 to 1 where that is blank. */
    public static InputRange parse(String text) {
        int dash = text.indexOf(" to ");
        return dash < 0
                ? USUAL
                : new InputRange(
                        Double.parseDouble(text.substring(0, dash)), Double.parseDouble(text.substring(dash + 4)));
    }

    /** Scales bytes from 0 to 255 into the range. */
    public float[] scaled(byte[] pixels) {
        float[] numbers = new float[pixels.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (black + (white - black) * (Byte.toUnsignedInt(pixels[i]) / BYTE));
        }
        return numbers;
    }

    /**
     * The range of the first samples of a batch. Bytes say it themselves; of floats it is the narrowest of 0 to 1, -1
     * to 1, 0 to 255 that holds them all, and where none does, from the least to the largest of them.
     */
    public static InputRange of(BatchBuffer samples, int count) {
        if (samples.spec().type() == ElementType.UINT8) {
            return new InputRange(0, BYTE / samples.spec().divisor());
        }
        float low = 0;
        float high = 0;
        for (int i = 0; i < count * samples.spec().length(); i++) {
            low = Math.min(low, samples.get(i));
            high = Math.max(high, samples.get(i));
        }
        if (low >= 0) {
            return high <= 1 ? USUAL : high <= BYTE ? new InputRange(0, BYTE) : new InputRange(0, high);
        }
        return low >= -1 && high <= 1 ? new InputRange(-1, 1) : new InputRange(low, high);
    }

    @Override
    public String toString() {
        return black + " to " + white;
    }
}
