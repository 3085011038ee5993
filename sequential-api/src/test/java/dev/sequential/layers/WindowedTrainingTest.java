package dev.sequential.layers;

import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.CompileOption;
import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class WindowedTrainingTest {
    private static final int COUNT = 128;

    /** Noise with a bump in one half of the samples, and which half. */
    private static double accuracy(Sequential model, Shape shape) {
        var random = new Random(4);
        int size = Math.toIntExact(shape.size());
        float[] x = new float[COUNT * size];
        int[] y = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            y[i] = i % 2;
            for (int j = 0; j < size; j++) {
                x[i * size + j] = (float) (random.nextGaussian() * 0.3);
            }
            int at = random.nextInt(size - 2);
            x[i * size + at] += y[i] == 0 ? 2 : -2;
            x[i * size + at + 1] += 2;
        }
        try (model) {
            model.compile(
                    CompileOption.optimizer("adam"),
                    CompileOption.loss("sparse_categorical_crossentropy"),
                    CompileOption.metrics("accuracy"));
            var history = model.fit(Samples.floats(shape, x), y, epochs(40), batchSize(16), verbose(0));
            return history.last("accuracy");
        }
    }

    @Test
    void aConvolutionOverStepsLearnsToTellPatterns() {
        var model = new Sequential()
                .seed(1)
                .add(Input.of(16, 1))
                .add(new Conv1D(8, 3).padding("causal").activation("relu"))
                .add(new MaxPooling1D())
                .add(new GlobalMaxPooling1D())
                .add(new Dense(2).activation("softmax"));
        assertThat(accuracy(model, Shape.of(16, 1))).isGreaterThan(0.9);
    }

    @Test
    void aConvolutionOverVolumesLearnsToTellPatterns() {
        var model = new Sequential()
                .seed(1)
                .add(Input.of(1, 4, 8, 1))
                .add(new Conv3D(8, 1, 1, 2).padding("same").activation("relu"))
                .add(new GlobalMaxPooling3D())
                .add(new Dense(2).activation("softmax"));
        assertThat(accuracy(model, Shape.of(1, 4, 8, 1))).isGreaterThan(0.85);
    }
}
