package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.graph.UpdateGraph;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.SGD;
import dev.sequential.optimizers.Slot;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

class LazyEngineTest {
    private static final float[][] X = {{1, 2}};
    private static final float[][] Y = {{3}};

    @Test
    void weightsAreThereAfterACompilationThatFailed() {
        try (var model = Sequential.of(Input.of(2), new Dense(1))) {
            model.compile(optimizer(new SGD(0.1)), loss("mse"));
            model.fit(X, Y, epochs(1));
            float[] trained = model.getWeight("dense/kernel");

            model.compile(optimizer(new Refusing()), loss("mse"));
            assertThatThrownBy(() -> model.fit(X, Y, epochs(1))).hasMessage("No slots today");
            model.compile(optimizer(new SGD(0.1)), loss("mse"));

            assertThat(model.getWeight("dense/kernel")).containsExactly(trained);
        }
    }

    /** An optimizer that cannot say what it keeps. */
    private record Refusing() implements Optimizer {
        @Override
        public Schedule learningRate() {
            return Schedule.of(0.1);
        }

        @Override
        public List<Slot> slots(Shape shape) {
            throw new IllegalStateException("No slots today");
        }

        @Override
        public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
            throw new IllegalStateException("No steps today");
        }
    }
}
