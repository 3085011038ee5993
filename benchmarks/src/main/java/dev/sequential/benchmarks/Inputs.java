package dev.sequential.benchmarks;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import java.util.Random;
import org.tensorflow.ndarray.Shape;

/** Images (32, 32, 3) of random pixels, of ten classes. */
final class Inputs {
    private static final int LENGTH = 32 * 32 * 3;

    private Inputs() {}

    /** As bytes, which the network sees divided by 255. */
    static ArrayDataset bytes(int count) {
        byte[] pixels = new byte[count * LENGTH];
        new Random(1).nextBytes(pixels);
        return of(Samples.bytes(Shape.of(32, 32, 3), pixels, 255f));
    }

    /** As numbers. */
    static ArrayDataset floats(int count) {
        var random = new Random(1);
        float[] pixels = new float[count * LENGTH];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return of(Samples.floats(Shape.of(32, 32, 3), pixels));
    }

    private static ArrayDataset of(Samples images) {
        int[] labels = new Random(2).ints(images.size(), 0, 10).toArray();
        return ArrayDataset.of(images, Samples.oneHot(labels, 10));
    }
}
