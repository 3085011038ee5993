package dev.sequential.tracking;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;

import dev.sequential.Sequential;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import java.util.List;
import java.util.Random;
import org.tensorflow.ndarray.Shape;

/** A small task: which third of an 8x8 picture is bright. */
public final class Toy {
    static final List<String> CLASSES = List.of("top", "middle", "bottom");

    private Toy() {}

    public static ArrayDataset data(int samples, long seed) {
        var random = new Random(seed);
        byte[] pixels = new byte[samples * 64];
        int[] labels = new int[samples];
        for (int i = 0; i < samples; i++) {
            labels[i] = random.nextInt(3);
            for (int k = 0; k < 64; k++) {
                boolean bright = (k / 8) * 3 / 8 == labels[i];
                pixels[i * 64 + k] = (byte) (random.nextInt(128) + (bright ? 90 : 0));
            }
        }
        return ArrayDataset.of(Samples.bytes(Shape.of(8, 8, 1), pixels, 255), Samples.oneHot(labels, 3))
                .classNames(CLASSES)
                .fingerprint("toy-" + seed);
    }

    public static Sequential model() {
        var model = new Sequential()
                .add(new Conv2D(4, 3, 3).activation("relu").inputShape(8, 8, 1))
                .add(new Flatten())
                .add(new Dense(3).activation("softmax"));
        model.seed(1);
        model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
        return model;
    }
}
