package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Example;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Rescaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.StdArrays;

/** A model that doubles its input, and data sets of all kinds. */
class PredictDataTest {
    private final Sequential model = Sequential.of(new Rescaling(2).inputShape(1));

    @AfterEach
    void close() {
        model.close();
    }

    /** Keeps the numbers of the batches that it is told of. */
    private static final class Counter implements Callback {
        private final List<Integer> batches = new ArrayList<>();

        @Override
        public void onPredictBatchEnd(int batch) {
            batches.add(batch);
        }
    }

    private static Dataset counting(long to) {
        return Dataset.stream(() -> Stream.iterate(1, i -> i + 1).limit(to).map(i -> Example.of(new float[] {i}, 0)));
    }

    @Test
    void aStreamIsPredictedToItsEnd() {
        assertThat(StdArrays.array2dCopyOf(model.predict(counting(5), batchSize(2))))
                .isEqualTo(new float[][] {{2}, {4}, {6}, {8}, {10}});
        assertThat(StdArrays.array2dCopyOf(model.predict(counting(100)))).hasNumberOfRows(100);
    }

    @Test
    void aStreamWithoutEndIsPredictedForSomeSteps() {
        assertThat(StdArrays.array2dCopyOf(model.predict(counting(Long.MAX_VALUE), batchSize(2), steps(2))))
                .isEqualTo(new float[][] {{2}, {4}, {6}, {8}});
    }

    @Test
    void arraysArePredictedInBatchesOfYourSize() {
        var counter = new Counter();
        float[][] x = {{1}, {2}, {3}};
        assertThat(StdArrays.array2dCopyOf(model.predict(x, batchSize(2), callbacks(counter))))
                .isEqualTo(new float[][] {{2}, {4}, {6}});
        assertThat(counter.batches).containsExactly(0, 1);
        assertThat(StdArrays.array2dCopyOf(model.predict(x, batchSize(1), steps(2))))
                .isEqualTo(new float[][] {{2}, {4}});
        assertThat(StdArrays.array2dCopyOf(model.predict(x, batchSize(5)))).isEqualTo(new float[][] {{2}, {4}, {6}});
        assertThatThrownBy(() -> model.predict(x, batchSize(1), batchSize(2)))
                .hasMessage("predict takes batchSize once, got it twice");
    }

    @Test
    void theOutputsOfManyBatchesComeInTheOrderOfTheInputs() {
        float[][] x = new float[1_000][1];
        float[][] doubled = new float[1_000][1];
        for (int i = 0; i < x.length; i++) {
            x[i][0] = i;
            doubled[i][0] = 2 * i;
        }
        for (int size : new int[] {1, 3, 7}) { // the last batch has 1, 1 and 6
            assertThat(StdArrays.array2dCopyOf(model.predict(x, batchSize(size))))
                    .as("batches of %d", size)
                    .isEqualTo(doubled);
        }
    }

    /** Some 18 million operations a batch of 128, so that several run at once. */
    private static Sequential network() {
        return Sequential.of(new Conv2D(16, 3).activation("relu").inputShape(16, 16, 3), new Flatten(), new Dense(10));
    }

    private static float[][][][] images() {
        float[][][][] images = new float[1_024][16][16][3];
        var random = new Random(1);
        for (float[][][] image : images) {
            for (float[][] row : image) {
                for (float[] pixel : row) {
                    pixel[0] = random.nextFloat();
                }
            }
        }
        return images;
    }

    @Test
    void batchesThatRunAtOnceGiveTheNumbersThatEachGivesAlone() {
        float[][][][] x = images();
        try (var network = network()) {
            float[][] outputs = StdArrays.array2dCopyOf(network.predict(x, batchSize(128)));
            for (int from = 0; from < x.length; from += 128) {
                float[][][][] batch = Arrays.copyOfRange(x, from, from + 128);
                assertThat(Arrays.copyOfRange(outputs, from, from + 128))
                        .isEqualTo(StdArrays.array2dCopyOf(network.predictOnBatch(batch)));
            }
        }
    }

    @Test
    void anEvaluationOfBatchesThatRunAtOnceShowsEachItsOutputsInTheOrderOfTheData() {
        float[][][][] x = images();
        float[][] zeros = new float[x.length][10];
        try (var network = network()) {
            network.compile(loss("mse"));
            List<Float> shown = new ArrayList<>();
            List<Float> firstPixels = new ArrayList<>();
            var watcher = new Callback() {
                @Override
                public boolean seesOutputs() {
                    return true;
                }

                @Override
                public void onTestBatchOutputs(Batch batch, int samples, float[] outputs) {
                    for (float output : outputs) {
                        shown.add(output);
                    }
                    firstPixels.add(batch.x().get(0));
                }
            };
            double loss = network.evaluate(x, zeros, batchSize(128), callbacks(watcher))
                    .get("loss");
            double squares = 0;
            List<Float> predicted = new ArrayList<>();
            for (float[] row : StdArrays.array2dCopyOf(network.predict(x, batchSize(128)))) {
                for (float output : row) {
                    predicted.add(output);
                    squares += output * output;
                }
            }
            assertThat(shown).isEqualTo(predicted);
            assertThat(firstPixels)
                    .containsExactlyElementsOf(IntStream.range(0, 8)
                            .mapToObj(i -> x[128 * i][0][0][0])
                            .toList());
            assertThat(loss).isCloseTo(squares / predicted.size(), within(1e-6));
        }
    }

    @Test
    void anErrorInTheDataComesAfterTheBatchesBeforeIt() {
        var counter = new Counter();
        var data = Dataset.stream(() -> Stream.iterate(0, i -> i + 1).map(i -> {
            if (i == 5) {
                throw new IllegalStateException("sample 5 is unreadable");
            }
            return Example.of(new float[] {i}, 0);
        }));
        assertThatThrownBy(() -> model.predict(data, batchSize(1), callbacks(counter)))
                .hasMessage("sample 5 is unreadable");
        assertThat(counter.batches).containsExactly(0, 1, 2, 3, 4);
        assertThat(StdArrays.array2dCopyOf(model.predict(counting(2)))).isEqualTo(new float[][] {{2}, {4}});
    }

    @Test
    void oneBatchIsTestedWithoutADataSet() {
        model.compile(loss("mae"));
        assertThat(model.testOnBatch(new float[][] {{1}, {2}}, new float[][] {{1}, {2}}))
                .containsEntry("loss", (1 + 2) / 2.0);
    }
}
