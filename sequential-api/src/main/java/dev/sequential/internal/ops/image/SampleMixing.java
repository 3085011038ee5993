package dev.sequential.internal.ops.image;

import dev.sequential.data.BatchBuffer;
import dev.sequential.layers.keywords.DataFormat;
import java.util.random.RandomGenerator;

/** MixUp and CutMix in memory: samples of a batch are combined with others of the same batch. */
public final class SampleMixing {
    private SampleMixing() {}

    /** A random permutation of the numbers of samples. */
    public static int[] shuffled(int samples, RandomGenerator random) {
        int[] order = new int[samples];
        for (int i = 0; i < samples; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** A number of the Beta distribution both of whose parameters are {@code alpha}. */
    public static double beta(double alpha, RandomGenerator random) {
        double one = gamma(alpha, random);
        double other = gamma(alpha, random);
        return one + other == 0 ? random.nextInt(2) : one / (one + other);
    }

    /** A number of the Gamma distribution of scale 1 (Marsaglia and Tsang, 2000). */
    private static double gamma(double alpha, RandomGenerator random) {
        if (alpha < 1) {
            return gamma(alpha + 1, random) * Math.pow(1 - random.nextDouble(), 1 / alpha);
        }
        double d = alpha - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** Each sample becomes {@code weight * sample + (1 - weight) * other}. */
    public static void mix(BatchBuffer values, int[] others, float[] weights) {
        if (values.spec().shape().numDimensions() == 0) {
            throw new IllegalArgumentException(
                    "Labels that are mixed must be one-hot, got class numbers: make them with Samples.oneHot");
        }
        int length = values.spec().length();
        float[] numbers = values.floats();
        float[] before = numbers.clone();
        for (int i = 0; i < others.length; i++) {
            for (int k = 0; k < length; k++) {
                int at = i * length + k;
                numbers[at] = weights[i] * before[at] + (1 - weights[i]) * before[others[i] * length + k];
            }
        }
    }

    /** Which pixels of a picture are in a rectangle of a part of its sides, anywhere within it. */
    public static boolean[] rectangle(int height, int width, double side, RandomGenerator random) {
        double left = random.nextDouble() * width * (1 - side);
        double top = random.nextDouble() * height * (1 - side);
        boolean[] inside = new boolean[height * width];
        for (int i = 0; i < inside.length; i++) {
            int row = i / width;
            int column = i % width;
            inside[i] = row >= top && row < top + side * height && column >= left && column < left + side * width;
        }
        return inside;
    }

    /** Covered pixels become those of the other picture. */
    public static void cover(BatchBuffer pictures, int[] others, boolean[][] covered, DataFormat format) {
        int length = pictures.spec().length();
        float[] numbers = pictures.floats();
        float[] before = numbers.clone();
        for (int i = 0; i < others.length; i++) {
            int pixels = covered[i].length;
            int channels = length / pixels;
            for (int k = 0; k < length; k++) {
                int pixel = format == DataFormat.CHANNELS_LAST ? k / channels : k % pixels;
                if (covered[i][pixel]) {
                    numbers[i * length + k] = before[others[i] * length + k];
                }
            }
        }
    }
}
