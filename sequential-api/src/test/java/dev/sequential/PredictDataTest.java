package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Dataset;
import dev.sequential.data.Example;
import dev.sequential.layers.Rescaling;
import java.util.ArrayList;
import java.util.List;
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
        List<Integer> batches = new ArrayList<>();
        var counter = new Callback() {
            @Override
            public void onPredictBatchEnd(int batch) {
                batches.add(batch);
            }
        };
        float[][] x = {{1}, {2}, {3}};
        assertThat(StdArrays.array2dCopyOf(model.predict(x, batchSize(2), callbacks(counter))))
                .isEqualTo(new float[][] {{2}, {4}, {6}});
        assertThat(batches).containsExactly(0, 1);
        assertThat(StdArrays.array2dCopyOf(model.predict(x, batchSize(1), steps(2))))
                .isEqualTo(new float[][] {{2}, {4}});
        assertThat(StdArrays.array2dCopyOf(model.predict(x, batchSize(5)))).isEqualTo(new float[][] {{2}, {4}, {6}});
        assertThatThrownBy(() -> model.predict(x, batchSize(1), batchSize(2)))
                .hasMessage("predict takes batchSize once, got it twice");
    }

    @Test
    void oneBatchIsTestedWithoutADataSet() {
        model.compile(loss("mae"));
        assertThat(model.testOnBatch(new float[][] {{1}, {2}}, new float[][] {{1}, {2}}))
                .containsEntry("loss", (1 + 2) / 2.0);
    }
}
