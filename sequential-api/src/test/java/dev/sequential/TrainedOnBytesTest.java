package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Dense;
import dev.sequential.losses.MeanSquaredError;
import dev.sequential.optimizers.SGD;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** What bytes were divided by in the training, they are divided by afterwards. */
class TrainedOnBytesTest {
    private static final byte[][] BYTES = {{0, (byte) 255}, {51, 102}};

    private static Sequential sum() {
        var model = new Sequential().add(new Dense(1).useBias(false).inputShape(2));
        model.setWeight("dense/kernel", new float[] {1, 1});
        model.compile(optimizer(new SGD(0)), loss(new MeanSquaredError()));
        return model;
    }

    @Test
    void arraysOfBytesAreDividedAsInTheTraining() {
        try (Sequential model = sum()) {
            var data = ArrayDataset.of(
                    Samples.bytes(Shape.of(2), new byte[] {0, 0, 1, 1}, 255f),
                    Samples.floats(Shape.of(1), new float[2]));
            model.fit(data, epochs(1), verbose(0));
            var sums = model.predict(BYTES);
            assertThat(sums.getFloat(0, 0)).isEqualTo(1f, within(1e-6f));
            assertThat(sums.getFloat(1, 0)).isEqualTo(0.2f + 0.4f, within(1e-6f));
            assertThat(model.evaluate(BYTES, new float[][] {{1}, {0}}).get("loss"))
                    .isCloseTo(0.6 * 0.6 / 2, within(1e-6));
        }
    }

    @Test
    void withoutSuchATrainingTheyAreTakenAsTheyAre() {
        try (Sequential model = sum()) {
            model.fit(BYTES, new float[][] {{1}, {0}}, epochs(1), verbose(0));
            assertThat(model.predict(BYTES).getFloat(1, 0)).isEqualTo(51f + 102f);
        }
    }
}
