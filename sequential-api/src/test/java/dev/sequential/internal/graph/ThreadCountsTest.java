package dev.sequential.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import org.junit.jupiter.api.Test;

class ThreadCountsTest {
    private static final int ALL = Runtime.getRuntime().availableProcessors();

    private static Sequential classifier(int units) {
        return new Sequential()
                .add(Input.of(32, 32, 3))
                .add(new Flatten())
                .add(new Dense(units))
                .add(new Dense(10));
    }

    private static Sequential convolution() {
        return new Sequential().add(Input.of(10, 10, 1)).add(new Conv2D(2, 3));
    }

    @Test
    void aWeightCountsOnceForEachPlaceAndANumberAsMuchAsEightProducts() {
        try (var model = convolution()) { // 3*3*1*2 + 2 weights at 10*10 places, 8*8*2 numbers
            assertThat(ThreadCounts.operations(model.architecture())).isEqualTo(20 * 100 + 8 * 128);
        }
    }

    @Test
    void aSmallModelIsTrainedByOneThreadAndALargeOneByAll() {
        try (var small = classifier(10);
                var large = classifier(128)) {
            assertThat(ThreadCounts.training(small.architecture(), BatchSplit.NONE))
                    .isEqualTo(1);
            assertThat(ThreadCounts.training(large.architecture(), BatchSplit.NONE))
                    .isEqualTo(ALL);
        }
    }

    @Test
    void aConvolutionalModelIsTrainedInPartsForTheProcessorsThatThereAre() {
        try (var model = new Sequential().add(Input.of(32, 32, 3))) {
            model.add(new Conv2D(16, 3))
                    .add(new Conv2D(16, 3))
                    .add(new Flatten())
                    .add(new Dense(10));
            assertThat(ThreadCounts.parts(model.architecture())).isEqualTo(BatchSplit.of(model.architecture(), ALL));
        }
    }

    @Test
    void partsOfABatchTakeOneThreadEach() {
        try (var model = classifier(128)) {
            assertThat(ThreadCounts.training(model.architecture(), new BatchSplit(2, 0, 1)))
                    .isEqualTo(1);
        }
    }

    @Test
    void samplesAreCountedThatTakeMoreThanFewOperations() {
        try (var model = convolution()) { // 3,024 operations a sample
            assertThat(ThreadCounts.least(model.architecture(), 1)).isEqualTo((1 << 24) / 3024 + 1);
            assertThat(ThreadCounts.least(model.architecture(), 3)).isEqualTo((1 << 24) / 9072 + 1);
        }
        try (var model = new Sequential().add(Input.of(3))) {
            assertThat(ThreadCounts.least(model.architecture(), 1)).isEqualTo(Integer.MAX_VALUE);
        }
    }

    @Test
    void oneInputTakesOneThreadWhereATrainingTakesAll() {
        try (var model = classifier(128)) {
            assertThat(ThreadCounts.predicting(model.architecture())).isEqualTo(1);
        }
    }

    @Test
    void aModelWhoseSizesAreOpenTakesAll() {
        try (var model = new Sequential().add(Input.of(-1, 8)).add(new Dense(4))) {
            assertThat(ThreadCounts.training(model.architecture(), BatchSplit.NONE))
                    .isEqualTo(ALL);
            assertThat(ThreadCounts.predicting(model.architecture())).isEqualTo(ALL);
        }
    }
}
