package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.shuffle;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.BackupAndRestore;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Training;
import dev.sequential.data.Samples;
import dev.sequential.layers.Bidirectional;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import dev.sequential.layers.LSTM;
import dev.sequential.layers.SimpleRNN;
import dev.sequential.layers.TimeDistributed;
import dev.sequential.optimizers.SGD;
import dev.sequential.shapes.ShapeException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Layers that go on with the states of the batch before. The one here adds up what it gets. */
class StatefulTest {
    private static final float[][][] TWO_SEQUENCES = {{{1}, {2}}, {{10}, {20}}};

    private static Sequential adding() {
        var model = new Sequential()
                .add(Input.of(2, 1).batchSize(2))
                .add(new SimpleRNN(1).activation("linear").useBias(false).stateful(true));
        model.setWeights(
                Map.of("simple_rnn/cell/kernel", new float[] {1}, "simple_rnn/cell/recurrent_kernel", new float[] {1}));
        return model;
    }

    private static float[] predict(Sequential model) {
        float[] sums = new float[2];
        model.predict(TWO_SEQUENCES).copyTo(DataBuffers.of(sums, false, false));
        return sums;
    }

    @Test
    void eachBatchGoesOnWhereTheOneBeforeStopped() {
        try (var model = adding()) {
            assertThat(predict(model)).containsExactly(3, 30);
            assertThat(predict(model)).containsExactly(6, 60);
            assertThat(model.getStates()).containsOnlyKeys("simple_rnn/rnn_state/0");
            assertThat(model.getStates().get("simple_rnn/rnn_state/0")).containsExactly(6, 60);
        }
    }

    @Test
    void theBatchesOfOnePredictionFollowEachOther() {
        try (var model = adding()) {
            float[] sums = new float[4];
            var inputs = Samples.floats(Shape.of(2, 1), new float[] {1, 2, 10, 20, 3, 4, 30, 40});
            model.predict(inputs, 2).copyTo(DataBuffers.of(sums, false, false));
            assertThat(sums).containsExactly(3, 30, 10, 100);
        }
    }

    @Test
    void resetStatesBeginsAnew() {
        try (var model = adding()) {
            predict(model);
            model.resetStates();
            assertThat(predict(model)).containsExactly(3, 30);
        }
    }

    @Test
    void statesCanBeSet() {
        try (var model = adding()) {
            model.setStates(Map.of("simple_rnn/rnn_state/0", new float[] {100, 1000}));
            assertThat(predict(model)).containsExactly(103, 1030);
        }
    }

    @Test
    void trainingAndEvaluationGoOnTooAndACompilationForgetsNothing() {
        try (var model = adding()) {
            predict(model);
            model.compile(optimizer(new SGD(0)), loss("mse"));
            model.fit(TWO_SEQUENCES, new float[][] {{0}, {0}}, batchSize(2), shuffle(false), verbose(0));
            assertThat(model.evaluate(TWO_SEQUENCES, new float[][] {{9}, {90}})).containsEntry("loss", 0.0);
            assertThat(predict(model)).containsExactly(12, 120);
        }
    }

    @Test
    void filesHoldNoStatesAsInKeras(@TempDir Path folder) {
        for (String name : new String[] {"adding.keras", "adding.h5"}) {
            Path file = folder.resolve(name);
            try (var model = adding()) {
                predict(model);
                model.save(file);
                assertThat(predict(model)).as(name).containsExactly(6, 60);
            }
            try (var loaded = Sequential.load(file)) {
                assertThat(loaded.architecture().input().batchSize()).contains(2);
                assertThat(predict(loaded)).as(name).containsExactly(3, 30);
            }
        }
    }

    @Test
    void aTrainingThatCrashedGoesOnWithItsStates(@TempDir Path folder) {
        float[] whole = trained(3, new BackupAndRestore(folder.resolve("whole")));
        Path backup = folder.resolve("backup");
        assertThatThrownBy(() -> trained(3, new BackupAndRestore(backup), new Callback() {
                    @Override
                    public void onEpochBegin(Training training, int epoch) {
                        if (epoch == 2) {
                            throw new IllegalStateException("crashed");
                        }
                    }
                }))
                .hasMessage("crashed");
        assertThat(trained(3, new BackupAndRestore(backup))).containsExactly(whole);
    }

    private static float[] trained(int epochs, Callback... callbacks) {
        try (var model = adding()) {
            model.compile(optimizer(new SGD(1e-4)), loss("mse"));
            model.fit(
                    TWO_SEQUENCES,
                    new float[][] {{0}, {0}},
                    epochs(epochs),
                    batchSize(2),
                    shuffle(false),
                    verbose(0),
                    callbacks(callbacks));
            return predict(model);
        }
    }

    @Test
    void statesAreNoParameters() {
        try (var model = adding()) {
            assertThat(model.countParams()).isEqualTo(2);
            assertThat(model.getWeights())
                    .containsOnlyKeys("simple_rnn/cell/kernel", "simple_rnn/cell/recurrent_kernel");
        }
    }

    @Test
    void theBatchSizeMustBeKnown() {
        var model = new Sequential().add(Input.of(2, 1));
        assertThatThrownBy(() -> model.add(new LSTM(3).stateful(true)))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "A stateful layer keeps one state for each sample of a batch, so the batch size must be known: begin with Input.of(...).batchSize(...) (layer 1, lstm, input (2, 1))");
    }

    @Test
    void batchesOfAnotherSizeAreRefused() {
        try (var model = adding()) {
            assertThatThrownBy(() -> model.predict(new float[][][] {{{1}, {2}}, {{1}, {2}}, {{1}, {2}}}))
                    .isInstanceOf(ShapeException.class)
                    .hasMessage(
                            "The model keeps states of 2 samples from batch to batch, so each batch has 2, got 3: give batchSize(2), and a number of samples that it divides");
        }
    }

    @Test
    void whatHasNoMemoryRefusesAStatefulModel(@TempDir Path folder) {
        try (var model = adding()) {
            assertThatThrownBy(model::predictor)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(
                            "A predictor remembers nothing from one call to the next, but layer simple_rnn is stateful: use predict, or give the weights to a model whose layers have stateful(false)");
            assertThatThrownBy(() -> model.export(folder.resolve("saved")))
                    .hasMessageStartingWith("A SavedModel remembers nothing");
            assertThatThrownBy(() -> model.exportOnnx(folder.resolve("model.onnx")))
                    .hasMessageStartingWith("An ONNX model remembers nothing");
        }
    }

    @Test
    void bothDirectionsAreStatefulOrNone() {
        assertThatThrownBy(() ->
                        new Bidirectional(new LSTM(3).stateful(true)).backwardLayer(new LSTM(3).goBackwards(true)))
                .hasMessageContaining("agree in return_sequences and stateful");
    }

    @Test
    void stepsOfATimeDistributedLayerDoNotFollowEachOther() {
        var model = new Sequential().add(Input.of(3, 2, 1).batchSize(2));
        assertThatThrownBy(() -> model.add(new TimeDistributed(new LSTM(3).stateful(true))))
                .hasMessage(
                        "TimeDistributed takes a layer that keeps nothing from step to step: give LSTM stateful(false) (layer 1, time_distributed, input (3, 2, 1))");
    }

    @Test
    void aLayerThatIsTakenOffTakesItsStatesWithIt() {
        try (var model = adding()) {
            model.add(new Dense(1));
            predict(model);
            model.pop();
            assertThat(predict(model)).containsExactly(6, 60);
            model.pop();
            model.add(new Dense(1).name("other"));
            assertThat(model.getStates()).isEmpty();
        }
    }
}
