package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationSplit;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.TerminateOnNaN;
import dev.sequential.data.Dataset;
import dev.sequential.layers.Dense;
import dev.sequential.losses.SparseCategoricalCrossentropy;
import dev.sequential.optimizers.SGD;
import dev.sequential.shapes.ShapeException;
import org.junit.jupiter.api.Test;

/** What fit refuses: one clear exception each. */
class FitErrorsTest {
    private static final float[][] X = {{1, 2}, {3, 4}, {5, 6}};
    private static final float[][] ONE_HOT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static Sequential compiled() {
        var model =
                new Sequential().seed(1).add(new Dense(3).activation("softmax").inputShape(2));
        model.compile(optimizer("sgd"), loss("categorical_crossentropy"), metrics("accuracy"));
        return model;
    }

    @Test
    void labelsThatDoNotFitTheLoss() {
        try (var model = compiled()) {
            assertThatThrownBy(() -> model.fit(X, new int[] {0, 1, 2}, verbose(0)))
                    .isInstanceOf(ShapeException.class)
                    .hasMessageStartingWith("The model ends in (3) but each label is one number: ")
                    .hasMessageEndingWith("use one-hot labels or sparse_categorical_crossentropy");
        }
    }

    @Test
    void inputsOfAnotherShape() {
        try (var model = compiled()) {
            assertThatThrownBy(() -> model.fit(new float[][] {{1, 2, 3}}, new float[][] {{1, 0, 0}}, verbose(0)))
                    .hasMessage("The model takes inputs of shape (2), got (3)");
        }
    }

    @Test
    void anInputThatIsNoNumber() {
        try (var model = compiled()) {
            float[][] broken = {{1, 2}, {3, Float.NaN}, {5, 6}};
            assertThatThrownBy(() -> model.fit(broken, ONE_HOT, FitOption.shuffle(false), verbose(0)))
                    .hasMessage("The input of sample 1 holds NaN: training needs finite numbers, clean the data first");
        }
    }

    @Test
    void aShuffledSampleIsToldByItsPlaceInTheData() {
        float[][] broken = new float[50][2];
        broken[37][1] = Float.POSITIVE_INFINITY;
        try (var model = compiled()) {
            assertThatThrownBy(() -> model.fit(broken, new float[50][3], batchSize(4), verbose(0)))
                    .hasMessageStartingWith("The input of sample 37 holds Infinity");
        }
    }

    /**
     * Keras's error comes from TensorFlow: "Received a label value of 3 which is outside the valid range of [0, 3)".
     */
    @Test
    void aLabelThatIsNoneOfTheClasses() {
        try (var model = compiled()) {
            model.compile(optimizer("sgd"), loss("sparse_categorical_crossentropy"));
            String message = "The label of sample 2 is %s, but the model tells 3 classes apart, numbered from 0 to 2: "
                    + "number the labels so, or give the last layer more units";
            assertThatThrownBy(() -> model.fit(X, new int[] {0, 1, 3}, verbose(0)))
                    .hasMessage(message.formatted("3.0"));
            assertThatThrownBy(() -> model.evaluate(X, new int[] {0, 1, -1})).hasMessage(message.formatted("-1.0"));
            assertThatThrownBy(() -> model.trainOnBatch(X, new int[] {0, 2, 7})).hasMessage(message.formatted("7.0"));
        }
    }

    @Test
    void aLabelOfAClassThatIsIgnoredIsNoMistake() {
        try (var model = compiled()) {
            model.compile(optimizer("sgd"), loss(new SparseCategoricalCrossentropy().ignoreClass(-1)));
            assertThat(model.evaluate(X, new int[] {0, 1, -1}).get("loss")).isPositive();
        }
    }

    @Test
    void anEmptyDataSet() {
        assertThatThrownBy(() -> Dataset.of(new float[0][2], new float[0][3]))
                .hasMessageContaining("must hold at least one sample");
    }

    @Test
    void sidesOfDifferentLength() {
        assertThatThrownBy(() -> Dataset.of(X, new float[][] {{1, 0, 0}}))
                .hasMessage("Each input needs one label, got 3 inputs and 1 labels");
    }

    @Test
    void aBatchSizeOfZero() {
        try (var model = compiled()) {
            assertThatThrownBy(() -> model.fit(X, ONE_HOT, batchSize(0)))
                    .hasMessage("fit takes a batchSize of at least 1, got 0");
        }
    }

    @Test
    void aSplitThatLeavesNothing() {
        try (var model = compiled()) {
            assertThatThrownBy(() -> model.fit(X, ONE_HOT, validationSplit(0.9)))
                    .hasMessage(
                            "validationSplit 0.9 of 3 samples leaves one side empty: use another fraction, or more samples");
        }
    }

    @Test
    void aClosedModel() {
        var model = compiled();
        model.close();
        assertThatThrownBy(() -> model.fit(X, ONE_HOT))
                .hasMessage("The model is closed: make a new one, or load it from a file");
    }

    @Test
    void aModelThatWasNotCompiled() {
        var model = new Sequential().add(new Dense(3).inputShape(2));
        assertThatThrownBy(() -> model.fit(X, ONE_HOT))
                .hasMessage("fit needs a compiled model: call compile(optimizer(...), loss(...)) first");
    }

    @Test
    void aModelWithoutALoss() {
        try (var model = new Sequential().add(new Dense(3).inputShape(2))) {
            model.compile(optimizer("sgd"));
            assertThatThrownBy(() -> model.fit(X, ONE_HOT, verbose(0)))
                    .hasMessage("The model was compiled without a loss: compile it with loss(\"...\") to train it");
        }
    }

    @Test
    void wordsThatNobodyKnows() {
        assertThatThrownBy(() -> optimizer("adamm"))
                .hasMessageStartingWith("Unknown optimizer \"adamm\": did you mean \"adam");
        assertThatThrownBy(() -> loss("cross_entropy"))
                .hasMessageStartingWith("Unknown loss \"cross_entropy\": did you mean");
        assertThatThrownBy(() -> metrics("accurracy"))
                .hasMessageStartingWith("Unknown metric \"accurracy\": did you mean");
    }

    @Test
    void aLossThatIsNoNumberStopsWithEpochAndStep() {
        try (var model = new Sequential().seed(1).add(new Dense(1).inputShape(2))) {
            model.compile(optimizer(new SGD(1e30)), loss("mse"));
            var history = model.fit(
                    X, new float[] {1, 2, 3}, epochs(5), batchSize(1), verbose(0), callbacks(new TerminateOnNaN()));
            assertThat(history.epochs()).isEqualTo(1);
            assertThat(history.stopReason().orElseThrow())
                    .matches(
                            "The loss became (NaN|infinite) in epoch 1, step [23]: lower the learning rate, or look at the data");
        }
    }
}
