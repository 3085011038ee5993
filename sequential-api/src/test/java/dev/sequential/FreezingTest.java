package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Dense;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A frozen layer keeps its weights; what is frozen is decided when the model is compiled. */
class FreezingTest {
    private static final float[][] X = {{1, 2}, {3, 5}, {-1, 0}, {2, 2}};
    private static final float[][] Y = {{1}, {0}, {1}, {0}};

    private static Sequential model() {
        var model = new Sequential().seed(3);
        model.add(new Dense(3).name("base").inputShape(2));
        model.add(new BatchNormalization().name("norm"));
        model.add(new Dense(1).name("head"));
        return model;
    }

    private static void train(Sequential model) {
        model.fit(X, Y, epochs(2), verbose(0));
    }

    private static void compile(Sequential model) {
        model.compile(optimizer("adam"), loss("mse"));
    }

    private static Set<String> changedBy(Sequential model, Runnable training) {
        Map<String, float[]> before = model.getWeights();
        training.run();
        Map<String, float[]> after = model.getWeights();
        var changed = new TreeSet<String>();
        before.forEach((name, values) -> {
            if (!Arrays.equals(values, after.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    @Test
    void onlyTheHeadIsTrainedWhereTheRestIsFrozen() {
        try (Sequential model = model()) {
            model.trainable("base", false).trainable("norm", false);
            compile(model);
            assertThat(changedBy(model, () -> train(model))).containsExactly("head/bias", "head/kernel");
            assertThat(model.optimizerSlots())
                    .containsOnlyKeys(
                            "head/kernel/momentum", "head/kernel/velocity", "head/bias/momentum", "head/bias/velocity");
        }
    }

    @Test
    void aFrozenNormalizationKeepsItsMovingStatisticsToo() {
        try (Sequential model = model()) {
            model.trainable("norm", false);
            compile(model);
            assertThat(changedBy(model, () -> train(model))).noneMatch(weight -> weight.startsWith("norm/"));
        }
    }

    @Test
    void aThawedLayerIsTrainedAfterCompilingAnew() {
        try (Sequential model = model()) {
            model.trainable(false).trainable("head", true);
            compile(model);
            train(model);
            model.trainable(true);
            compile(model);
            assertThat(model.optimizerState().iterations()).isZero();
            assertThat(changedBy(model, () -> train(model))).contains("base/kernel", "norm/gamma", "head/kernel");
            assertThat(model.optimizerState().slots()).containsKey("base/kernel/momentum");
        }
    }

    /** As in Keras: what was frozen before it was added is thawed with the model that it lies in. */
    @Test
    void thawingAModelThawsWhatIsInside() {
        try (Sequential base = Sequential.of(new Dense(3).inputShape(2));
                Sequential model = new Sequential().seed(3)) {
            base.trainable(false);
            model.add(base).add(new Dense(1).name("head"));
            assertThat(model.architecture().countTrainableParams()).isEqualTo(3 + 1);
            model.trainable(true);
            compile(model);
            assertThat(model.architecture().countTrainableParams()).isEqualTo(2 * 3 + 3 + 3 + 1);
            assertThat(changedBy(model, () -> train(model))).hasSize(4);
            model.trainable(false);
            assertThat(model.architecture().countTrainableParams()).isZero();
        }
    }

    @Test
    void freezingChangesNoWeight() {
        try (Sequential model = model()) {
            assertThat(changedBy(model, () -> {
                        model.trainable(false);
                        compile(model);
                    }))
                    .isEmpty();
        }
    }

    @Test
    void nothingIsTrainedInAModelThatIsFrozenWhole() {
        try (Sequential model = model()) {
            model.trainable(false);
            compile(model);
            assertThat(changedBy(model, () -> train(model))).isEmpty();
            assertThat(model.optimizerSlots()).isEmpty();
            assertThat(model.countParams()).isEqualTo(3 * 2 + 3 + 4 * 3 + 3 + 1);
        }
    }
}
