package dev.sequential.layers;

import dev.sequential.Sequential;
import dev.sequential.conformance.Probe;
import dev.sequential.internal.engine.Engine;
import dev.sequential.training.Device;
import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/** What a layer makes of pictures while training. */
final class Augmented {
    private Augmented() {}

    /** The numbers that come out of the layer in the first step of a training. */
    static float[] of(Layer layer, Shape picture, float... pixels) {
        var model = new Sequential().add(Input.of(picture.asArray())).add(layer);
        int samples = Math.toIntExact(pixels.length / picture.size());
        var output = model.architecture().output();
        try (var probe = new Probe(Engine.open(model.architecture(), Device.CPU, 1))) {
            float[] upstream = new float[Math.toIntExact(samples * output.size())];
            return probe.run(pixels, samples, upstream).output().floats();
        }
    }

    /** One picture, over and over. */
    static float[] repeated(int times, float... picture) {
        float[] all = new float[times * picture.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(picture, 0, all, i * picture.length, picture.length);
        }
        return all;
    }

    /** How many pictures of a batch equal this one. */
    static int count(float[] pictures, float... wanted) {
        int count = 0;
        for (int i = 0; i < pictures.length; i += wanted.length) {
            count += Arrays.equals(pictures, i, i + wanted.length, wanted, 0, wanted.length) ? 1 : 0;
        }
        return count;
    }
}
