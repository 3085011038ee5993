package dev.sequential.callbacks;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.shuffle;
import static dev.sequential.FitOption.validationFreq;
import static dev.sequential.FitOption.validationSplit;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.layers.Dense;
import dev.sequential.optimizers.SGD;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callbacks in a training of {@code y = w x} on one sample, x = 1 and y = 0: SGD(0.25) halves w at each step. */
class SmallCallbacksTest {
    private static Sequential halving(SGD sgd) {
        var model = new Sequential();
        model.add(new Dense(1).useBias(false).inputShape(1));
        model.compile(optimizer(sgd), loss("mse"));
        model.setWeight("dense/kernel", new float[] {8});
        return model;
    }

    private static History fit(Sequential model, FitOption... options) {
        List<FitOption> all = new ArrayList<>(List.of(verbose(0), shuffle(false), batchSize(1)));
        all.addAll(List.of(options));
        return model.fit(new float[][] {{1}, {1}}, new float[][] {{0}, {0}}, all.toArray(FitOption[]::new));
    }

    @Test
    void aLambdaIsCalledAtItsMoment() {
        List<String> moments = new ArrayList<>();
        try (Sequential model = halving(new SGD(0.25))) {
            fit(
                    model,
                    callbacks(new LambdaCallback()
                            .onTrainBegin(training -> moments.add("begin"))
                            .onEpochBegin((training, epoch) -> moments.add("epoch " + epoch))
                            .onTrainBatchBegin((training, batch) -> moments.add("batch " + batch))
                            .onTrainBatchEnd((training, batch, logs) -> moments.add("loss " + logs.get("loss")))
                            .onEpochEnd((training, epoch, logs) -> moments.add("mean " + logs.get("loss")))
                            .onTrainEnd((training, logs) -> moments.add("end"))));
        }
        assertThat(moments)
                .containsExactly(
                        "begin", "epoch 0", "batch 0", "loss 64.0", "batch 1", "loss 40.0", "mean 40.0", "end");
    }

    @Test
    void theLearningRateOfAnEpochIsWhatTheRuleSays() {
        List<Double> rates = new ArrayList<>();
        try (Sequential model = halving(new SGD(0.25))) {
            History history = fit(
                    model,
                    epochs(3),
                    callbacks(
                            new LearningRateScheduler((epoch, rate) -> epoch == 0 ? rate : rate / 2),
                            new LambdaCallback()
                                    .onEpochEnd((training, epoch, logs) -> rates.add(training.learningRate()))));
            assertThat(history.get("learning_rate")).isEqualTo(rates);
        }
        assertThat(rates).containsExactly(0.25, 0.125, 0.0625);
    }

    @Test
    void theHistoryHoldsTheLearningRateOfEachEpochBeforeItIsLowered() {
        try (Sequential model = halving(new SGD(0.25))) {
            model.setWeight("dense/kernel", new float[] {0}); // as good as it gets from the beginning
            History history = fit(model, epochs(3), callbacks(new ReduceLROnPlateau("loss", 0.5, 1)));
            assertThat(history.get("learning_rate")).containsExactly(0.25, 0.25, 0.125);
        }
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrainingOrFailsIt() {
        try (Sequential model = halving(new SGD(0.25))) {
            model.setWeight("dense/kernel", new float[] {Float.NaN});
            History history = fit(model, epochs(5), callbacks(new TerminateOnNaN()));
            assertThat(history.epochs()).isEqualTo(1);
            assertThat(history.stopReason())
                    .contains("The loss became NaN in epoch 1, step 1: lower the learning rate, or look at the data");
            assertThatThrownBy(() -> fit(model, callbacks(new TerminateOnNaN().raiseError(true))))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("The loss became NaN in epoch 1, step 1: lower the learning rate, or look at the data");
        }
    }

    @Test
    void aNumberThatSomeEpochsLackIsWatchedInTheOthers() {
        try (Sequential model = halving(new SGD(0.25))) {
            model.setWeight("dense/kernel", new float[] {0});
            History history = fit(
                    model,
                    epochs(9),
                    validationSplit(0.5),
                    validationFreq(2),
                    callbacks(new EarlyStopping().patience(2), new ReduceLROnPlateau().patience(1)));
            // epoch 2 is the best, epochs 4 and 6 are not better
            assertThat(history.epochs()).isEqualTo(6);
            assertThat(model.learningRate()).isCloseTo(0.0025, within(1e-6));
        }
    }

    @Test
    void validationSeesTheRunningMeansAndTrainingTheWeights() {
        // one step an epoch: w is 4, 2, 1; its mean, half of which is kept, is 4, 3, 2
        try (Sequential model = halving(new SGD(0.25).useEma(true).emaMomentum(0.5))) {
            History history = fit(model, epochs(3), validationSplit(0.5), callbacks(new SwapEMAWeights()));
            assertThat(history.get("loss")).containsExactly(64.0, 16.0, 4.0);
            assertThat(history.get("val_loss")).containsExactly(16.0, 9.0, 4.0);
            assertThat(model.getWeight("dense/kernel")).containsExactly(2);
        }
    }

    @Test
    void theMeansStayBetweenEpochsWhereThatIsAskedFor() {
        List<Float> between = new ArrayList<>();
        try (Sequential model = halving(new SGD(0.25).useEma(true).emaMomentum(0.5))) {
            History history = fit(
                    model,
                    epochs(3),
                    validationSplit(0.5),
                    callbacks(
                            new SwapEMAWeights().swapOnEpoch(true),
                            new LambdaCallback()
                                    .onEpochEnd((training, epoch, logs) ->
                                            between.add(model.getWeight("dense/kernel")[0]))));
            assertThat(history.get("loss")).containsExactly(64.0, 16.0, 4.0);
            assertThat(between).containsExactly(4f, 3f, 2f);
            assertThat(model.getWeight("dense/kernel")).containsExactly(2);
        }
    }

    @Test
    void thereIsNothingToSwapWithoutRunningMeans() {
        try (Sequential model = halving(new SGD(0.25))) {
            assertThatThrownBy(() -> fit(model, callbacks(new SwapEMAWeights())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "SwapEMAWeights needs an optimizer that keeps running means: compile with useEma(true)");
        }
    }
}
