package dev.sequential.data;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.steps;
import static dev.sequential.FitOption.stepsPerEpoch;
import static dev.sequential.FitOption.validationSplit;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.layers.Rescaling;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** Examples 1, 2, 3, ... with the label 0, and a model that gives back its input. */
class StreamedDatasetTest {
    private static Stream<Example> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> Example.of(new float[] {i}, new float[] {0}));
    }

    private static Sequential copies() {
        var model = new Sequential();
        model.add(new Rescaling(1).inputShape(1));
        model.compile(loss("mae"), metrics("mae"));
        return model;
    }

    @Test
    void eachEpochGoesThroughANewStreamAndClosesIt() {
        var opened = new AtomicInteger();
        var closed = new AtomicInteger();
        Dataset data = Dataset.stream(() -> {
            opened.incrementAndGet();
            return numbers(5).onClose(closed::incrementAndGet);
        });
        assertThat(data.size()).isEmpty();
        try (Sequential model = copies()) {
            assertThat(model.fit(data, epochs(3), batchSize(2), verbose(0)).get("loss"))
                    .containsExactly(3.0, 3.0, 3.0);
        }
        assertThat(opened).hasValue(1 + 3); // the first tells the shapes
        assertThat(closed).hasValue(1 + 3);
    }

    @Test
    void aStreamWithoutEndIsTrainedOnInEpochsOfSomeSteps() {
        Dataset endless = Dataset.stream(
                () -> Stream.iterate(1, i -> i + 1).map(i -> Example.of(new float[] {i}, new float[] {0})));
        try (Sequential model = copies()) {
            assertThat(model.fit(endless, epochs(2), batchSize(2), stepsPerEpoch(2), verbose(0))
                            .get("loss"))
                    .containsExactly((1 + 2 + 3 + 4) / 4.0, (5 + 6 + 7 + 8) / 4.0);
            assertThat(model.evaluate(endless, batchSize(4), steps(2)).get("mae"))
                    .isEqualTo((1 + 2 + 3 + 4 + 5 + 6 + 7 + 8) / 8.0);
        }
    }

    @Test
    void anIterableIsGoneThroughFrontToBackInEachEpoch() {
        Iterable<Example> three = () -> numbers(3).iterator();
        Dataset data = Dataset.of(three);
        assertThat(data.size()).isEmpty();
        try (Sequential model = copies()) {
            assertThat(model.fit(data, epochs(2), batchSize(2), verbose(0)).get("loss"))
                    .containsExactly(2.0, 2.0);
            assertThatThrownBy(() -> model.fit(data, validationSplit(0.5), verbose(0)))
                    .hasMessage(
                            "validationSplit needs a data set that lies in memory, got StreamedDataset: use validationData instead");
        }
    }

    @Test
    void labelsMayBeNumbers() {
        Dataset data = Dataset.of(List.of(Example.of(new float[][] {{1, 2}}, 3)));
        assertThat(data.input().shape()).isEqualTo(Shape.of(1, 2));
        assertThat(data.label().shape()).isEqualTo(Shape.scalar());
    }

    @Test
    void anExampleOfAnotherShapeIsRefused() {
        Dataset data = Dataset.stream(() -> Stream.of(Example.of(new float[2], 0), Example.of(new float[3], 1)));
        var batch = Batch.of(data, 2);
        try (var pass = data.batches(Order.sequential())) {
            assertThatThrownBy(() -> pass.next(batch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The input of example 1 is FLOAT32 of shape [3], that of the first is FLOAT32 of shape [2]");
        }
    }

    @Test
    void withoutExamplesThereIsNoDataSet() {
        assertThatThrownBy(() -> Dataset.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A data set needs at least one example: the iterable or stream is empty");
    }
}
