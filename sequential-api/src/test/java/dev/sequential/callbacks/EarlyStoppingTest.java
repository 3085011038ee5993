package dev.sequential.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.CompileOption;
import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.layers.Dense;
import dev.sequential.optimizers.SGD;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    /** The epoch, from 0, in which a callback stops on these numbers; -1 if it does not. */
    private static int stops(EarlyStopping callback, String name, double... numbers) {
        List<String> reasons = new ArrayList<>();
        try (Sequential model = new Sequential()) {
            Training training = KerasCallbacksTest.training(model, reasons);
            callback.onTrainBegin(training);
            for (int epoch = 0; epoch < numbers.length; epoch++) {
                callback.onEpochEnd(training, epoch, Logs.of(Map.of(name, numbers[epoch])));
                if (!reasons.isEmpty()) {
                    return epoch;
                }
            }
            return -1;
        }
    }

    @Test
    void withoutPatienceItStopsAtTheFirstEpochThatIsNotBetter() {
        assertThat(stops(new EarlyStopping(), "val_loss", 1.0, 0.9, 0.95, 0.8)).isEqualTo(2);
    }

    @Test
    void patienceLetsEpochsPass() {
        assertThat(stops(new EarlyStopping().patience(2), "val_loss", 1.0, 0.9, 0.95, 0.8, 0.8, 0.8))
                .isEqualTo(5);
    }

    @Test
    void ofAnAccuracyHigherIsBetter() {
        assertThat(stops(new EarlyStopping("val_accuracy"), "val_accuracy", 0.1, 0.2, 0.3))
                .isEqualTo(-1);
        assertThat(stops(new EarlyStopping("val_accuracy"), "val_accuracy", 0.1, 0.2, 0.15))
                .isEqualTo(2);
    }

    @Test
    void aSmallGainIsNone() {
        assertThat(stops(new EarlyStopping().minDelta(0.1), "val_loss", 1.0, 0.95))
                .isEqualTo(1);
    }

    @Test
    void whileABaselineIsNotPassedPatienceRunsOut() {
        assertThat(stops(new EarlyStopping().patience(2), "val_loss", 1.0, 0.9, 0.95))
                .isEqualTo(-1);
        assertThat(stops(new EarlyStopping().baseline(0.5).patience(2), "val_loss", 1.0, 0.9, 0.95))
                .isEqualTo(2);
    }

    @Test
    void warmUpEpochsAreNotLookedAt() {
        assertThat(stops(new EarlyStopping().startFromEpoch(3), "val_loss", 1.0, 2.0, 3.0, 4.0, 3.5))
                .isEqualTo(-1);
    }

    @Test
    void theModelEndsWithTheWeightsOfItsBestEpoch() {
        try (var model = new Sequential().seed(2).add(new Dense(1).inputShape(1))) {
            // with this rate each step overshoots, so the first epoch is the best
            model.compile(CompileOption.optimizer(new SGD(1.2)), CompileOption.loss("mse"));
            float[][] x = {{1}};
            float[] y = {3};
            var stopping = new EarlyStopping("loss").patience(3).restoreBestWeights(true);
            List<float[]> kernels = new ArrayList<>();
            Callback spy = new Callback() {
                @Override
                public void onEpochEnd(Training training, int epoch, Logs logs) {
                    kernels.add(training.model().getWeight("dense/kernel"));
                }
            };
            var history =
                    model.fit(x, y, FitOption.epochs(20), FitOption.verbose(0), FitOption.callbacks(spy, stopping));
            assertThat(history.epochs()).isEqualTo(4);
            assertThat(history.stopReason()).hasValue("early stopping in epoch 4: loss was best in epoch 1");
            assertThat(model.getWeight("dense/kernel")).isEqualTo(kernels.get(0));
        }
    }
}
