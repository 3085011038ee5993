package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.CompileOption;
import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.config.KerasConfig;
import dev.sequential.optimizers.SGD;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class LambdaTest {
    private static Lambda square() {
        return new Lambda((graph, x) -> graph.tf().math.square(x));
    }

    private static Lambda mean() {
        return new Lambda((graph, x) -> graph.tf().math.mean(x, graph.tf().constant(1)));
    }

    @Test
    void theFunctionIsWhatTheLayerDoes() {
        try (var model = Sequential.of(Input.of(3), square())) {
            assertThat(Numbers.of(model.predict(new float[][] {{1, 2, 3}}))).containsExactly(1, 4, 9);
        }
    }

    @Test
    void layersBeforeItAreTrainedThroughIt() {
        // y = (w x)^2 with x = 1, y = 4: from w = 1, gradient 2 (1 - 4) 2 = -12, a step of 0.01 leads to 1.12
        try (var model = Sequential.of(
                Input.of(1),
                new Dense(1).useBias(false).kernelInitializer("ones").name("dense"),
                square())) {
            model.compile(CompileOption.optimizer(new SGD(0.01)), CompileOption.loss("mse"));
            model.fit(new float[][] {{1}}, new float[][] {{4}}, FitOption.epochs(1));
            assertThat(model.getWeight("dense/kernel")[0]).isCloseTo(1.12f, Assertions.within(1e-6f));
        }
    }

    @Test
    void theShapeOfTheOutputIsSaid() {
        try (var model = Sequential.of(Input.of(2, 3), mean().outputShape(3))) {
            assertThat(model.architecture().output()).isEqualTo(Shape.of(3));
            assertThat(Numbers.of(model.predict(new float[][][] {{{1, 2, 3}, {3, 4, 5}}})))
                    .containsExactly(2, 3, 4);
        }
        assertThat(mean().outputShape(Shape::tail).outputShape(Shape.of(2, 3))).isEqualTo(Shape.of(3));
    }

    @Test
    void aWrongShapeIsToldWithTheRightOne() {
        try (var model = Sequential.of(Input.of(2, 3), mean())) {
            assertThatThrownBy(() -> model.predict(new float[1][2][3]))
                    .hasMessage("Lambda says that its output is (2, 3), but its function made (3): say outputShape(3)");
        }
    }

    @Test
    void savingIsRefusedWithTheWayOut(@TempDir Path folder) {
        try (var model = Sequential.of(Input.of(3), square())) {
            assertThatThrownBy(() -> model.save(folder.resolve("model.keras")))
                    .hasMessage(
                            "A Lambda is a Java function, which no file can hold: write a record that implements Layer instead, and make it known with CustomObjects.register");
            assertThat(folder.resolve("model.keras")).doesNotExist();
        }
    }

    @Test
    void pythonCodeInAFileIsRefusedAndNotRun() {
        var config = Map.of("name", "twice", "function", Map.of("class_name", "__lambda__"));
        var layer = Map.of("module", "keras.layers", "class_name", "Lambda", "config", config);
        assertThatThrownBy(() -> KerasConfig.deserialize(Layer.class, layer))
                .hasMessageStartingWith("The Lambda twice is Python code, which is not run here: in Keras, replace it");
    }
}
