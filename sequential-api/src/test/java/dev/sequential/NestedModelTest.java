package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model as a layer of another one. */
class NestedModelTest {
    private static final float[][] X = {{1, 2}, {-1, 3}, {0.5f, -2}};
    private static final float[][] Y = {{1}, {2}, {3}};

    private static Sequential inner() {
        return new Sequential("base")
                .seed(7)
                .add(Input.of(2))
                .add(new Dense(3).activation("relu"))
                .add(new BatchNormalization())
                .add(new Dense(3));
    }

    @Test
    void itsWeightsComeWithIt() {
        try (var base = inner();
                var model = new Sequential().add(Input.of(2)).add(base)) {
            assertThat(model.countParams()).isEqualTo(base.countParams());
            assertThat(model.predict(X)).isEqualTo(base.predict(X));
        }
    }

    @Test
    void trainingTheOuterModelLeavesTheInnerOneAsItIs() {
        try (var base = inner();
                var model = new Sequential().add(Input.of(2)).add(base).add(new Dense(1))) {
            var before = base.predict(X);
            model.compile(optimizer("adam"), loss("mse"));
            model.fit(X, Y, epochs(3), verbose(0));
            assertThat(base.predict(X)).isEqualTo(before);
        }
    }

    @Test
    void aFrozenOneKeepsItsWeightsWhileTheHeadIsTrained() {
        try (var base = inner().trainable(false);
                var model = new Sequential().add(Input.of(2)).add(base).add(new Dense(1).name("head"))) {
            float[] kernel = model.getWeight("base/layers/dense/kernel");
            float[] head = model.getWeight("head/kernel");
            model.compile(optimizer("adam"), loss("mse"));
            model.fit(X, Y, epochs(3), verbose(0));
            assertThat(model.getWeight("base/layers/dense/kernel")).isEqualTo(kernel);
            assertThat(model.getWeight("base/layers/batch_normalization/moving_mean"))
                    .containsOnly(0);
            assertThat(model.getWeight("head/kernel")).isNotEqualTo(head);
        }
    }

    @Test
    void aFileKeepsItAsALayer(@TempDir Path folder) {
        try (var base = inner();
                var model = new Sequential().add(Input.of(2)).add(base).add(new Dense(1))) {
            model.save(folder.resolve("nested.keras"));
            try (var loaded = Sequential.load(folder.resolve("nested.keras"))) {
                assertThat(loaded.predict(X)).isEqualTo(model.predict(X));
                assertThat(loaded.layers()).hasSize(2);
            }
        }
    }
}
