package dev.sequential.own;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.config.CustomObjects;
import dev.sequential.initializers.Constant;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import dev.sequential.layers.LayerContract;
import dev.sequential.optimizers.SGD;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.Shape;

/** A user's layer can be summarised, trained, saved and loaded, and its gradient is right. */
class OwnLayerTest implements LayerContract {
    @BeforeAll
    static void registered() {
        CustomObjects.register("tests", Scale.class);
    }

    @Override
    public Layer layer() {
        return new Scale().initializer(new Constant(0.7));
    }

    @Override
    public Shape input() {
        return Shape.of(4, 3);
    }

    @Test
    void itsWeightsAreCountedAndTrained() {
        // y = f x with x = 1, y = 4: from f = 1, gradient 2 (1 - 4) = -6, a step of 0.1 leads to 1.6
        try (var model = Sequential.of(Input.of(1), new Scale().name("scale"))) {
            assertThat(model.countParams()).isEqualTo(1);
            model.compile(optimizer(new SGD(0.1)), loss("mse"));
            model.fit(new float[][] {{1}}, new float[][] {{4}}, FitOption.verbose(0));
            assertThat(model.getWeight("scale/factor")[0]).isCloseTo(1.6f, within(1e-6f));
        }
    }

    @Test
    void aFileHoldsItUnderItsRegisteredName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.keras");
        try (var model = Sequential.of(Input.of(2), new Scale().initializer(new Constant(3)))) {
            assertThat(model.toJson()).contains("\"registered_name\":\"tests>Scale\"");
            model.save(file);
            try (var loaded = Sequential.load(file)) {
                assertThat(loaded.predict(new float[][] {{1, 2}})).isEqualTo(model.predict(new float[][] {{1, 2}}));
            }
        }
    }

    /** In a file .keras Keras writes the name beside the class, in an .h5 in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"Sale", "shop>Sale"})
    void anUnknownOneSaysHowToMakeItKnown(String className) {
        try (var model = Sequential.of(Input.of(2), new Scale())) {
            String registered = className.equals("Sale") ? "\"shop>Sale\"" : "null";
            String json =
                    model.toJson().replace("\"tests>Scale\"", registered).replace("\"Scale\"", '"' + className + '"');
            assertThatThrownBy(() -> Sequential.fromJson(json))
                    .hasMessageContaining(
                            "The file has a layer of someone's own, shop>Sale: write a record Sale that implements Layer, and call CustomObjects.register(\"shop\", Sale.class) before loading");
        }
    }

    @Test
    void whatNoFileCanHoldIsNotRegistered() {
        record Nothing() {}
        assertThatThrownBy(() -> CustomObjects.register(Nothing.class))
                .hasMessageStartingWith("Nothing is not something that a model file can hold");
    }
}
