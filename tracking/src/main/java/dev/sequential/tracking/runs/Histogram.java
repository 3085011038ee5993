package dev.sequential.tracking.runs;

/**
 * The histogram of a weight at the end of an epoch.
 *
 * @param epoch counted from 1
 * @param weight such as {@code conv2d/kernel}
 * @param low the least number
 * @param high the largest
 * @param counts how many numbers are in each of 30 equally wide bins from {@code low} to {@code high}
 */
public record Histogram(int epoch, String weight, double low, double high, int[] counts) {
    private static final int BINS = 30;

    /** The histogram of the finite ones of some numbers. */
    public static Histogram of(int epoch, String weight, float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        int[] counts = new int[BINS];
        if (low > high) {
            return new Histogram(epoch, weight, 0, 0, counts);
        }
        double scale = high > low ? BINS / (high - low) : 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                counts[Math.min(BINS - 1, (int) ((value - low) * scale))]++;
            }
        }
        return new Histogram(epoch, weight, low, high, counts);
    }
}
