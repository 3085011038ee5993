package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.Samples;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.MaxPooling2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

class PredictorTest {
    private static final int SIZE = 6 * 6 * 2;

    private static Sequential model() {
        return new Sequential()
                .seed(3)
                .add(new Conv2D(4, 3).activation("relu").inputShape(6, 6, 2))
                .add(new BatchNormalization())
                .add(new MaxPooling2D())
                .add(new Flatten())
                .add(new Dense(3).activation("softmax"));
    }

    private static float[] input(int seed) {
        var random = new Random(seed);
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static float[] predicted(Sequential model, float[] input) {
        float[] output = new float[3];
        model.predict(Samples.floats(Shape.of(6, 6, 2), input), 1).copyTo(DataBuffers.of(output, false, false));
        return output;
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], Offset.offset(1e-5f));
        }
    }

    @Test
    void aModelOfInputsOfAnyLengthIsTold() {
        try (var model = new Sequential().add(Input.of(-1, 4)).add(new Dense(2))) {
            assertThatThrownBy(model::predictor)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("(None, 4)")
                    .hasMessageContaining("model.predict");
        }
    }

    @Test
    void predictsWhatTheModelPredicts() {
        try (var model = model();
                var predictor = model.predictor()) {
            assertClose(predictor.predict(input(1)), predicted(model, input(1)));
        }
    }

    @Test
    void answersManyThreadsAtOnceAsItAnswersOne() {
        try (var model = model();
                var predictor = model.predictor()) {
            float[][] alone = IntStream.range(0, 64)
                    .mapToObj(i -> predictor.predict(input(i)))
                    .toArray(float[][]::new);
            float[][] together = IntStream.range(0, 64)
                    .parallel()
                    .mapToObj(i -> predictor.predict(input(i)))
                    .toArray(float[][]::new);
            assertThat(together).isDeepEqualTo(alone);
        }
    }

    @Test
    void outlivesItsModel() {
        var model = model();
        float[] before = predicted(model, input(2));
        try (var predictor = model.predictor()) {
            model.close();
            assertClose(predictor.predict(input(2)), before);
        }
    }

    @Test
    void refusesInputsOfAnotherSize() {
        try (var model = model();
                var predictor = model.predictor()) {
            assertThatThrownBy(() -> predictor.predict(new float[5]))
                    .hasMessage("The model takes inputs of shape (6, 6, 2), 72 numbers, got 5");
        }
    }

    @Test
    void anExportedModelPredictsTheSameInTensorFlow(@TempDir Path folder) {
        try (var model = model()) {
            Path saved = folder.resolve("saved");
            model.export(saved);
            try (var bundle = SavedModelBundle.load(saved.toString());
                    var x = TFloat32.tensorOf(Shape.of(1, 6, 6, 2), DataBuffers.of(input(4), true, false));
                    var result = bundle.call(Map.of("input", x))) {
                float[] output = new float[3];
                ((TFloat32) result.get("output").orElseThrow())
                        .asRawTensor()
                        .data()
                        .asFloats()
                        .read(output);
                assertClose(output, predicted(model, input(4)));
            }
        }
    }

    @Test
    void anExportDoesNotOverwriteWhatIsThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        try (var model = model()) {
            assertThatThrownBy(() -> model.export(folder))
                    .hasMessage(folder + " is there already: a SavedModel is written into a new folder");
        }
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }
}
