package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Samples;
import dev.sequential.layers.Dense;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictCallbacksTest {
    /** Notes what it is told. */
    private static final class Watcher implements Callback {
        private final List<String> told = new ArrayList<>();

        @Override
        public void onPredictBegin() {
            told.add("begin");
        }

        @Override
        public void onPredictBatchBegin(int batch) {
            told.add("begin " + batch);
        }

        @Override
        public void onPredictBatchEnd(int batch) {
            told.add("end " + batch);
        }

        @Override
        public void onPredictEnd() {
            told.add("end");
        }
    }

    private static List<String> told(int batchSize) {
        var watcher = new Watcher();
        try (var model = new Sequential().add(new Dense(1).inputShape(2))) {
            model.predict(Samples.of(new float[][] {{1, 2}, {3, 4}, {5, 6}}, "inputs"), batchSize, watcher);
        }
        return watcher.told;
    }

    @Test
    void eachBatchOfAPredictionIsTold() {
        assertThat(told(2)).containsExactly("begin", "begin 0", "end 0", "begin 1", "end 1", "end");
    }

    @Test
    void aPredictionOfOneBatchIsToldToo() {
        assertThat(told(32)).containsExactly("begin", "begin 0", "end 0", "end");
    }
}
