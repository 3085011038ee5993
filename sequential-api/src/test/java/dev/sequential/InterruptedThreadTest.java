package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.callbacks.History;
import dev.sequential.callbacks.LambdaCallback;
import dev.sequential.layers.Dense;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What interrupts a thread, such as a pool that is shut down or the cancel button of a window, ends its training. */
class InterruptedThreadTest {
    @Test
    void anInterruptEndsTheTrainingAfterTheCurrentStepAndIsKept() {
        var steps = new AtomicInteger();
        var interrupting = new LambdaCallback().onTrainBatchBegin((training, batch) -> {
            if (steps.incrementAndGet() == 3) {
                Thread.currentThread().interrupt();
            }
        });
        try (var model = Sequential.of(new Dense(1).inputShape(2))) {
            model.compile(optimizer("sgd"), loss("mse"));
            History history = model.fit(
                    new float[][] {{1, 2}, {3, 5}},
                    new float[] {1, 0},
                    batchSize(1),
                    epochs(1000),
                    verbose(0),
                    callbacks(interrupting));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(steps).hasValue(3);
            assertThat(history.epochs()).isEqualTo(2);
            assertThat(history.stopReason()).contains("the thread was interrupted");
        }
    }
}
