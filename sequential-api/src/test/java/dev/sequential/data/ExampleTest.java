package dev.sequential.data;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationSplit;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.LambdaCallback;
import dev.sequential.layers.Rescaling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** Lists of examples, and a model that gives back its input, so that with labels of 0 the loss is the input. */
class ExampleTest {
    private static List<Example> numbers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Example.of(new float[] {i}, new float[] {0}))
                .toList();
    }

    private static Sequential copies() {
        var model = Sequential.of(new Rescaling(1).inputShape(1));
        model.compile(loss("mae"));
        return model;
    }

    @Test
    void theTailOfAListIsHeldBack() {
        try (Sequential model = copies()) {
            History history = model.fit(Dataset.of(numbers(10)), validationSplit(0.2), verbose(0));
            assertThat(history.last("loss")).isEqualTo((1 + 2 + 3 + 4 + 5 + 6 + 7 + 8) / 8.0);
            assertThat(history.last("val_loss")).isEqualTo((9 + 10) / 2.0);
        }
    }

    @Test
    void aListIsShuffledInEachEpoch() {
        List<Double> firstLosses = new ArrayList<>();
        var recorder = new LambdaCallback().onTrainBatchEnd((training, batch, logs) -> {
            if (batch == 0) {
                firstLosses.add(logs.get("loss"));
            }
        });
        try (Sequential model = copies()) {
            model.seed(1).fit(Dataset.of(numbers(1000)), epochs(3), batchSize(1), verbose(0), callbacks(recorder));
        }
        assertThat(firstLosses).hasSize(3).doesNotHaveDuplicates().isNotEqualTo(List.of(1.0, 1.0, 1.0));
    }

    @Test
    void examplesMayHaveWeights() {
        ArrayDataset data = Dataset.of(List.of(
                Example.of(new float[] {4}, new float[] {0}).weight(0.5),
                Example.of(new float[] {2}, new float[] {0}).weight(2)));
        assertThat(data.size()).hasValue(2);
        assertThat(data.weight()).contains(Shape.scalar());
        try (Sequential model = copies()) {
            assertThat(model.evaluate(data).get("loss")).isEqualTo((4 * 0.5 + 2 * 2) / 2);
        }
    }

    @Test
    void bytesStayBytes() {
        ArrayDataset data = Dataset.of(List.of(Example.of(new byte[] {(byte) 255, 0}, 1)));
        assertThat(data.input()).isEqualTo(new TensorSpec(Shape.of(2), ElementType.UINT8, 1));
        var first = new BatchBuffer(data.input(), 1);
        data.inputs().copy(0, first, 0);
        assertThat(first.get(0)).isEqualTo(255);
    }

    @Test
    void anExampleOfAnotherShapeIsRefusedAtOnce() {
        assertThatThrownBy(() -> Dataset.of(List.of(Example.of(new float[2], 0), Example.of(new float[3], 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The input of example 1 is FLOAT32 of shape [3], that of the first is FLOAT32 of shape [2]");
    }
}
