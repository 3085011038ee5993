package dev.sequential.saving;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sequential.Sequential;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.optimizers.Adam;
import dev.sequential.optimizers.schedules.ExponentialDecay;
import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.saving.hdf5.Hdf5Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyFileTest {
    private static final float[][] X = {{1, 2, 3}, {0, -1, 2}, {4, 0, 1}, {-2, 1, 0}};
    private static final float[][] Y = {{1, 0}, {0, 1}, {1, 0}, {0, 1}};

    @TempDir
    Path folder;

    @Test
    void aModelThatWasSavedGoesOnAsIfNothingHadHappened() {
        Path file = folder.resolve("model.h5");
        try (Sequential model = trained()) {
            model.save(file);
            try (Sequential loaded = Sequential.load(file).seed(7)) {
                assertThat(loaded.predict(X)).isEqualTo(model.predict(X));
                assertThat(loaded.optimizerState().iterations()).isEqualTo(2);
                assertThat(loaded.trainOnBatch(X, Y)).isEqualTo(model.trainOnBatch(X, Y));
                assertThat(loaded.trainOnBatch(X, Y)).isEqualTo(model.trainOnBatch(X, Y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "..", "a//b", "/a", "a/"})
    void aNameThatTheFormatDoesNotHaveIsRefused(String name) {
        try (var model = new Sequential().add(Input.of(2)).add(new Dense(1).name(name))) {
            assertThatThrownBy(() -> model.save(folder.resolve("model.h5")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot hold the name")
                    .hasMessageContaining("save the model as .keras");
            assertThat(folder).isEmptyDirectory();
            model.save(folder.resolve("model.keras"));
        }
    }

    @Test
    void aNameHasAtMost250Bytes() {
        Path file = folder.resolve("model.h5");
        try (var model = new Sequential().add(Input.of(2)).add(new Dense(1).name("é".repeat(125)))) {
            model.save(file);
            try (Sequential loaded = Sequential.load(file)) {
                assertThat(loaded.getWeights().values())
                        .containsExactlyElementsOf(model.getWeights().values());
            }
        }
        try (var model = new Sequential().add(Input.of(2)).add(new Dense(1).name("é".repeat(126)))) {
            assertThatThrownBy(() -> model.save(file)).hasMessageContaining("252 bytes");
        }
    }

    @Test
    void theWeightsOfALayerAreThoseThatAreTrainedAndThenTheOthers() {
        Path file = folder.resolve("model.h5");
        try (Sequential model = trained()) {
            model.save(file);
        }
        try (Hdf5 hdf = Hdf5.open(file)) {
            assertThat(hdf.names("model_weights", "layer_names"))
                    .containsExactly("batch_normalization", "dense", "dense_1");
            assertThat(hdf.names("model_weights/batch_normalization", "weight_names"))
                    .containsExactly(
                            "small/batch_normalization/gamma",
                            "small/batch_normalization/beta",
                            "small/batch_normalization/moving_mean",
                            "small/batch_normalization/moving_variance");
            assertThat(hdf.names("optimizer_weights", "weight_names").subList(0, 4))
                    .containsExactly(
                            "adam/iteration",
                            "adam/learning_rate",
                            "adam/small_batch_normalization_gamma_momentum",
                            "adam/small_batch_normalization_gamma_velocity");
        }
    }

    @Test
    void aModelWithoutWeightsTravels() {
        Path file = folder.resolve("flatten.h5");
        try (Sequential model = Sequential.of(new Flatten().inputShape(2, 3))) {
            model.save(file);
        }
        try (Sequential loaded = Sequential.load(file)) {
            assertThat(loaded.predict(new float[][][] {{{1, 2, 3}, {4, 5, 6}}})
                            .get(0)
                            .getFloat(4))
                    .isEqualTo(5);
            assertThat(loaded.compilation()).isEmpty();
        }
    }

    @Test
    void aScheduleGoesOnWhereItWas() {
        Path file = folder.resolve("model.h5");
        try (Sequential model = Sequential.of(new Dense(2).inputShape(3))) {
            model.compile(optimizer(new Adam(new ExponentialDecay(0.1, 1, 0.5))), loss("mean_squared_error"));
            model.trainOnBatch(X, Y);
            model.trainOnBatch(X, Y);
            model.save(file);
        }
        try (Sequential loaded = Sequential.load(file)) {
            assertThat(loaded.learningRate()).isEqualTo(0.025);
        }
    }

    @Test
    void moreNamesThanFitIntoAnAttributeAreInSeveral() throws IOException {
        Path file = folder.resolve("names.h5");
        List<String> names = IntStream.range(0, 3000)
                .mapToObj("a_name_of_some_length_%d"::formatted)
                .toList();
        try (var writer = new Hdf5Writer(file)) {
            writer.number("group/number", 1);
            writer.names("group", "weight_names", names);
        }
        try (Hdf5 hdf = Hdf5.open(file)) {
            assertThat(hdf.hasAttribute("group", "weight_names")).isFalse();
            assertThat(hdf.names("group", "weight_names")).isEqualTo(names);
        }
    }

    @Test
    void aFullDiskIsTheReasonThatIsGiven() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        var writer = new Hdf5Writer(full);
        writer.number("group/number", 1);
        assertThatThrownBy(writer::close).isInstanceOf(IOException.class).hasMessage("No space left on device");
    }

    @Test
    void tooManyLayersForAnAttributeAreRefusedWithAnotherFormat() {
        try (var model = new Sequential()) {
            model.add(new Dense(1).inputShape(1));
            for (int i = 0; i < 80; i++) {
                model.add(new Dense(1));
            }
            assertThatThrownBy(() -> model.save(folder.resolve("deep.h5")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("model_config takes \\d+ bytes, an attribute of a file .h5 has room for 50000: "
                            + "save the model as .keras");
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static Sequential trained() {
        var model = new Sequential("small").seed(7);
        model.add(new BatchNormalization().inputShape(3));
        model.add(new Dense(4).activation("relu"));
        model.add(new Dense(2).activation("softmax"));
        model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
        model.trainOnBatch(X, Y);
        model.trainOnBatch(X, Y);
        return model;
    }
}
