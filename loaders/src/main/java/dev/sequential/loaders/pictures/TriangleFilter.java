package dev.sequential.loaders.pictures;

/**
 * A triangle filter along one side of a picture: which old pixels make up each new one, and by which weights; the
 * weights of a new pixel add up to 1.
 */
final class TriangleFilter {
    private final int[] first;
    private final float[][] weights;

    private TriangleFilter(int[] first, float[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    static TriangleFilter from(int before, int after) {
        int[] first = new int[after];
        float[][] weights = new float[after][];
        float scale = (float) before / after;
        float reach = Math.max(scale, 1f);
        for (int i = 0; i < after; i++) {
            float middle = (i + 0.5f) * scale;
            first[i] = Math.max(0, (int) Math.floor(middle - reach));
            int last = Math.min(before - 1, (int) Math.ceil(middle + reach));
            weights[i] = new float[last - first[i] + 1];
            float sum = 0;
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] = Math.max(0f, 1f - Math.abs(first[i] + k + 0.5f - middle) / reach);
                sum += weights[i][k];
            }
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] /= sum;
            }
        }
        return new TriangleFilter(first, weights);
    }

    /** Value {@code i} (of all channels) of a new row. */
    float weigh(float[] line, int channels, int i) {
        int pixel = i / channels;
        float sum = 0;
        for (int k = 0; k < weights[pixel].length; k++) {
            sum += weights[pixel][k] * line[(first[pixel] + k) * channels + i % channels];
        }
        return sum;
    }

    /** Value {@code i} of new row {@code y}. */
    float weigh(float[][] rows, int y, int i) {
        float sum = 0;
        for (int k = 0; k < weights[y].length; k++) {
            sum += weights[y][k] * rows[first[y] + k][i];
        }
        return sum;
    }
}
