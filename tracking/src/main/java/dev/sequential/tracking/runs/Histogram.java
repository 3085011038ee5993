package dev.sequential.tracking.runs;

/**
 * How the numbers of a weight are spread.
 *
 * @param epoch counted from 1
 * @param weight such as {@code conv2d/kernel}
 * @param low the least number
 * @param high the largest
 * @param counts numbers in each of equally wide ranges from {@code low} to {@code high}
 */
public record Histogram(int epoch, String weight, double low, double high, int[] counts) {
    private static final int RANGES = 30;

    /** The spread of finite numbers; others are left out. */
    public static Histogram of(int epoch, String weight, float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        int[] counts = new int[RANGES];
        if (low > high) {
            return new Histogram(epoch, weight, 0, 0, counts);
        }
        double scale = high > low ? RANGES / (high - low) : 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                counts[Math.min(RANGES - 1, (int) ((value - low) * scale))]++;
            }
        }
        return new Histogram(epoch, weight, low, high, counts);
    }
}
