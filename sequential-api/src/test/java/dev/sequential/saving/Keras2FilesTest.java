package dev.sequential.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Compilation;
import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import dev.sequential.losses.BinaryCrossentropy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Files that {@code keras2/make.py} wrote with Keras 2.18. */
class Keras2FilesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "sequential", "saving", "keras2");

    @ParameterizedTest
    @ValueSource(strings = {"pictures", "words", "numbers", "series"})
    void aModelOfKeras2PredictsTheSame(String name) {
        try (Sequential model = Sequential.load(FOLDER.resolve(name + ".h5"));
                Hdf5 numbers = Hdf5.open(FOLDER.resolve(name + "-io.h5"))) {
            Tensor x = numbers.get("x");
            float[] y = numbers.get("y").floats();
            float[] predicted = new float[y.length];
            model.predict(Samples.floats(x.shape().tail(), x.floats()), 32)
                    .copyTo(DataBuffers.of(predicted, false, false));
            assertThat(predicted).containsExactly(y, within(1e-5f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures", "words", "numbers"})
    void itsOptimizerGoesOnFromItsFourthStep(String name) {
        try (Sequential model = Sequential.load(FOLDER.resolve(name + ".h5"))) {
            assertThat(model.optimizerState().iterations()).isEqualTo(4);
            assertThat(model.optimizerState().slots())
                    .allSatisfy((slot, values) -> assertThat(values).doesNotContain(Float.NaN));
            assertThat(model.optimizerState().slots().values())
                    .anySatisfy(values -> assertThat(values[0]).isNotZero());
        }
    }

    @Test
    void itIsCompiledAsItWas() {
        try (Sequential model = Sequential.load(FOLDER.resolve("words.h5"))) {
            Compilation compiled = model.compilation().orElseThrow();
            assertThat(compiled.loss()).contains(new BinaryCrossentropy());
            assertThat(compiled.metrics()).hasSize(1);
            assertThat(model.learningRate()).isEqualTo(0.01, within(1e-8));
        }
    }
}
