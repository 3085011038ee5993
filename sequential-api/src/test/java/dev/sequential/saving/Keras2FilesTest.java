package dev.sequential.saving;

import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.shuffle;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.activations.ActivationFunction;
import dev.sequential.callbacks.History;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Activation;
import dev.sequential.losses.BinaryCrossentropy;
import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.saving.hdf5.StoredArray;
import dev.sequential.training.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Files that {@code keras2/make.py} wrote with Keras 2.18. */
class Keras2FilesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "sequential", "saving", "keras2");

    @ParameterizedTest
    @ValueSource(strings = {"pictures", "words", "numbers", "series", "renamed"})
    void aModelOfKeras2PredictsTheSame(String name) {
        try (Sequential model = Sequential.load(FOLDER.resolve(name + ".h5"));
                Hdf5 numbers = Hdf5.open(FOLDER.resolve(name + "-io.h5"))) {
            StoredArray x = numbers.get("x");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sgd.h5",
                "schedule.h5",
                "adafactor.h5",
                "amsgrad.h5",
                "old-adam.h5",
                "old-rmsprop.h5",
                "old-adadelta.h5",
                "sgd.keras",
                "schedule.keras",
                "adafactor.keras",
                "amsgrad.keras"
            })
    void itsTrainingGoesOnAsInKeras2(String file) {
        try (Sequential model = Sequential.load(FOLDER.resolve("goes-on-" + file));
                Hdf5 numbers = Hdf5.open(FOLDER.resolve("goes-on-" + file.replaceFirst("\\..*", "-io.h5")))) {
            StoredArray x = numbers.get("x");
            StoredArray labels = numbers.get("labels");
            var data = ArrayDataset.of(
                    Samples.floats(x.shape().tail(), x.floats()),
                    Samples.floats(labels.shape().tail(), labels.floats()));
            History history = model.fit(data, batchSize(4), epochs(3), shuffle(false), verbose(0));
            float[] losses = numbers.get("losses").floats();
            assertThat(history.get("loss")).hasSize(3);
            for (int epoch = 0; epoch < 3; epoch++) {
                assertThat(history.get("loss").get(epoch)).isEqualTo(losses[epoch], within(1e-4));
            }
        }
    }

    @Test
    void hardSigmoidHasTheSlopeOfKeras2() {
        // 1 / 5 + 1 / 2; in Keras 3 it is 1 / 6 + 1 / 2
        var layer = new Activation(ActivationFunction.of("hard_sigmoid_of_keras2"));
        try (Sequential model = Sequential.of(layer.inputShape(1));
                Sequential again = Sequential.fromJson(model.toJson())) {
            assertThat(model.predict(new float[][] {{1}}).getFloat(0, 0)).isEqualTo(0.7f, within(1e-6f));
            assertThat(again.predict(new float[][] {{1}}).getFloat(0, 0)).isEqualTo(0.7f, within(1e-6f));
        }
    }
}
