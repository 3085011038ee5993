package dev.sequential.layers;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import dev.sequential.internal.engine.Engine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Numbers for tests of layers. */
final class Numbers {
    private Numbers() {}

    /** What a number of the model is differentiated by. */
    interface Objective {
        double at(float[] numbers);
    }

    /**
     * Numbers from -1 to 1 in a shuffled order, all at least 0.04 apart from each other where there are few: moving one
     * of them a little changes no order, so that maxima stay where they are.
     */
    static float[] spread(long size, long seed) {
        int count = Math.toIntExact(size);
        var random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (-1 + 2 * (i + 0.5) / count);
        }
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
        // none so near to 0 that a step crosses it, where relu has a kink
        for (int i = 0; i < count; i++) {
            numbers[i] += Math.copySign(0.03f, numbers[i]);
        }
        return numbers;
    }

    /** One number, over and over. */
    static float[] filled(int count, float number) {
        float[] numbers = new float[count];
        Arrays.fill(numbers, number);
        return numbers;
    }

    static double mean(float... numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /** The standard deviation. */
    static double deviation(float... numbers) {
        double mean = mean(numbers);
        double squares = 0;
        for (float number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return Math.sqrt(squares / numbers.length);
    }

    /** What a layer makes of one sample. */
    static float[] output(Layer layer, Shape input, float... sample) {
        try (var model = new Sequential().add(Input.of(input.asArray())).add(layer)) {
            return of(model.predict(Samples.floats(input, sample), 1));
        }
    }

    static float[] of(FloatNdArray array) {
        float[] numbers = new float[Math.toIntExact(array.size())];
        array.copyTo(DataBuffers.of(numbers));
        return numbers;
    }

    static float[] moved(float[] numbers, int index, float by) {
        float[] moved = Arrays.copyOf(numbers, numbers.length);
        moved[index] += by;
        return moved;
    }

    static Map<String, float[]> weights(Engine engine) {
        Map<String, float[]> weights = new LinkedHashMap<>();
        engine.variables()
                .names()
                .forEach(name -> weights.put(name, engine.variables().read(name)));
        return weights;
    }
}
