package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.layers.Dense;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that is at work is not taken away, neither by a callback nor by another thread. */
class InUseTest {
    private static final float[][] X = {{1, 2}, {3, 5}, {-1, 0}, {2, 2}};
    private static final float[][] Y = {{1}, {0}, {1}, {0}};

    private static Sequential model() {
        var model = Sequential.of(new Dense(3).inputShape(2), new Dense(1));
        compile(model);
        return model;
    }

    private static void compile(Sequential model) {
        model.compile(optimizer("sgd"), loss("mse"));
    }

    private static void change(Sequential model, String change) {
        switch (change) {
            case "close" -> model.close();
            case "compile" -> compile(model);
            case "add" -> model.add(new Dense(1));
            case "pop" -> model.pop();
            default -> model.dtype("mixed_bfloat16");
        }
    }

    private static FitOption afterEachBatch(Consumer<Training> work) {
        return callbacks(new Callback() {
            @Override
            public void onTrainBatchEnd(Training training, int batch, Logs logs) {
                work.accept(training);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "compile", "add", "pop", "dtype"})
    void aCallbackCannotChangeTheModelThatIsTrained(String change) {
        try (Sequential model = model()) {
            assertThatThrownBy(() -> model.fit(
                            X, Y, verbose(0), batchSize(1), afterEachBatch(training -> change(model, change))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            change
                                    + " cannot be done while fit runs: do it after fit has returned; a callback ends a training with training.stop(...)");
            assertThat(model.layers()).hasSize(2);
            assertThat(model.fit(X, Y, epochs(2), verbose(0)).epochs()).isEqualTo(2);
        }
    }

    @Test
    void aCallbackMayPredictAndEvaluateAndReadWeights() {
        try (Sequential model = model()) {
            model.fit(X, Y, verbose(0), batchSize(1), afterEachBatch(training -> {
                assertThat(model.predict(X).shape().get(0)).isEqualTo(4);
                assertThat(model.evaluate(X, Y)).containsKey("loss");
                assertThat(model.getWeights()).hasSize(4);
            }));
        }
    }

    @Test
    void aSecondThreadIsToldThatOneIsAtWork() throws Exception {
        var begun = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        try (Sequential model = model()) {
            var training = new FutureTask<>(() -> model.fit(X, Y, verbose(0), batchSize(1), afterEachBatch(all -> {
                begun.countDown();
                await(seen);
            })));
            new Thread(training, "trainer").start();
            await(begun);
            String runs =
                    " cannot begin while fit runs in the thread trainer: a model is used by one thread at a time, a predictor() by many";
            assertThatThrownBy(() -> model.predict(X)).hasMessage("predict" + runs);
            assertThatThrownBy(() -> model.fit(X, Y, verbose(0))).hasMessage("fit" + runs);
            assertThatThrownBy(model::close).hasMessageStartingWith("close cannot be done while fit runs");
            seen.countDown();
            assertThat(training.get().epochs()).isEqualTo(1);
            assertThat(model.predict(X).shape().get(0)).isEqualTo(4);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
