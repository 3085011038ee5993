package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.layers.Dense;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallbackOutputsTest {
    private static final Dataset DATA = Dataset.of(new float[][] {{1, 2}, {3, 4}, {5, 6}}, new float[] {0, 1, 1});

    /** Keeps what it is told. */
    private static final class Watcher implements Callback {
        private final List<Float> outputs = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        @Override
        public boolean seesOutputs() {
            return true;
        }

        @Override
        public void onTestBatchOutputs(Batch batch, int samples, float[] values) {
            for (float value : values) {
                outputs.add(value);
            }
        }

        @Override
        public void onTrainFail(Training training, Throwable error) {
            failures.add(String.valueOf(error.getMessage()));
        }
    }

    private static Sequential model() {
        var model = new Sequential().add(new Dense(1).inputShape(2).kernelInitializer("ones"));
        model.compile(loss("mean_squared_error"), metrics("mae"));
        return model;
    }

    @Test
    void aWatcherSeesTheOutputsOfEveryValidationSample() {
        var watcher = new Watcher();
        try (var model = model()) {
            model.evaluate(DATA, 2, watcher);
            assertThat(watcher.outputs).containsExactly(3f, 7f, 11f);
        }
    }

    @Test
    void theOutputsDoNotChangeWhatIsMeasured() {
        try (var model = model()) {
            assertThat(model.evaluate(DATA, 2, new Watcher())).isEqualTo(model.evaluate(DATA, 2));
        }
    }

    @Test
    void aTrainingThatFailsTellsItsCallbacksAndThrows() {
        var watcher = new Watcher();
        var failing = new Callback() {
            @Override
            public void onEpochEnd(Training training, int epoch, Logs logs) {
                assertThat(training.data()).isSameAs(DATA);
                assertThat(training.validation()).containsSame(DATA);
                throw new IllegalStateException("the disk is full");
            }
        };
        try (var model = model()) {
            assertThatThrownBy(() ->
                            model.fit(DATA, epochs(1), verbose(0), validationData(DATA), callbacks(watcher, failing)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the disk is full");
        }
        assertThat(watcher.failures).containsExactly("the disk is full");
    }
}
