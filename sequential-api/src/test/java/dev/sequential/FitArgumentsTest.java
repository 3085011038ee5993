package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.lossWeights;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.CompileOption.weightedMetrics;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.classWeight;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.sampleWeight;
import static dev.sequential.FitOption.shuffle;
import static dev.sequential.FitOption.stepsPerEpoch;
import static dev.sequential.FitOption.validationFreq;
import static dev.sequential.FitOption.validationSplit;
import static dev.sequential.FitOption.validationSteps;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.ClassWeights;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Rescaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model that gives back its input, so that losses are differences of inputs and labels. */
class FitArgumentsTest {
    private static final float[][] X = {{1}, {2}, {3}, {4}};
    private static final float[][] Y = {{0}, {0}, {0}, {0}};

    private static Sequential copies(long... shape) {
        var model = new Sequential();
        model.add(new Rescaling(1).inputShape(shape));
        model.compile(optimizer("sgd"), loss("mae"), metrics("mae"), weightedMetrics("mae"));
        return model;
    }

    private static History fit(Sequential model, FitOption... options) {
        try (model) {
            List<FitOption> all = new ArrayList<>(List.of(verbose(0), shuffle(false), batchSize(1)));
            all.addAll(List.of(options));
            return model.fit(X, Y, all.toArray(FitOption[]::new));
        }
    }

    @Test
    void theLossOfASampleCountsAsMuchAsItsWeight() {
        History history = fit(copies(1), sampleWeight(1, 0, 0, 2));
        assertThat(history.last("loss")).isCloseTo((1 * 1 + 4 * 2) / 4.0, within(1e-6));
        assertThat(history.last("mae")).isCloseTo((1 + 2 + 3 + 4) / 4.0, within(1e-6));
        assertThat(history.last("weighted_mae")).isCloseTo((1 * 1 + 4 * 2) / 3.0, within(1e-6));
    }

    @Test
    void eachTimeStepMayHaveAWeight() {
        try (Sequential model = copies(2, 1)) {
            var data = Dataset.of(new float[][][] {{{1}, {2}}, {{3}, {4}}}, new float[2][2][1])
                    .sampleWeights(Samples.of(new float[][] {{1, 0}, {0, 3}}, "weights"));
            assertThat(model.evaluate(data).get("loss")).isCloseTo((1 * 1 + 4 * 3) / 4.0, within(1e-6));
        }
    }

    @Test
    void theTailIsHeldBackWithItsWeights() {
        History history = fit(copies(1), sampleWeight(1, 1, 1, 5), validationSplit(0.5));
        assertThat(history.last("loss")).isCloseTo((1 + 2) / 2.0, within(1e-6));
        assertThat(history.last("val_loss")).isCloseTo((3 + 4 * 5) / 2.0, within(1e-6));
    }

    @Test
    void classesAreWeightedInTrainingOnly() {
        History history = fit(copies(1), classWeight(Map.of(0, 10.0)), validationSplit(0.5));
        assertThat(history.last("loss")).isCloseTo((1 + 2) * 10 / 2.0, within(1e-5));
        assertThat(history.last("val_loss")).isCloseTo((3 + 4) / 2.0, within(1e-6));
    }

    @Test
    void theLossIsMultipliedByItsWeight() {
        Sequential model = copies(1);
        model.compile(loss("mae"), lossWeights(0.5));
        assertThat(fit(model).last("loss")).isCloseTo((1 + 2 + 3 + 4) / 4.0 / 2, within(1e-6));
    }

    @Test
    void validationComesOnceInSoManyEpochs() {
        History history = fit(copies(1), epochs(4), validationSplit(0.5), validationFreq(2));
        assertThat(history.get("val_loss")).containsExactly(Double.NaN, 3.5, Double.NaN, 3.5);
        History listed = fit(copies(1), epochs(3), validationSplit(0.5), validationFreq(List.of(1, 3)));
        assertThat(listed.get("val_loss")).containsExactly(3.5, Double.NaN, 3.5);
    }

    @Test
    void aValidationOfSomeStepsTakesTheFirstBatches() {
        History history = fit(copies(1), epochs(2), validationSplit(0.5), validationSteps(1));
        assertThat(history.get("val_loss")).containsExactly(3.0, 3.0);
    }

    @Test
    void anEpochOfSomeStepsGoesOnWhereTheLastOneStopped() {
        var steps = new ArrayList<Integer>();
        History history = fit(copies(1), epochs(4), stepsPerEpoch(3), callbacks(new Callback() {
            @Override
            public void onTrainBatchEnd(Training training, int batch, Logs logs) {
                steps.add(batch);
            }
        }));
        // 1 2 3, then only 4 is left, then from the front again
        assertThat(history.get("loss")).containsExactly(2.0, 4.0, 2.0, 4.0);
        assertThat(steps).containsExactly(0, 1, 2, 0, 0, 1, 2, 0);
    }

    @Test
    void twiceAsManyStepsAsBatchesMakeNoEpochLonger() {
        assertThat(fit(copies(1), epochs(2), stepsPerEpoch(8)).get("loss")).containsExactly(2.5, 2.5);
        assertThat(fit(copies(1), epochs(3), stepsPerEpoch(2)).get("loss")).containsExactly(1.5, 3.5, 1.5);
    }

    @Test
    void weightsForOtherDataThanArraysAreRefused() {
        Dataset classes = new ClassWeights(Dataset.of(X, Y), Map.of());
        try (Sequential model = copies(1)) {
            assertThatThrownBy(() -> model.fit(classes, sampleWeight(1, 2, 3, 4)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sampleWeight needs a data set that lies in memory, got ClassWeights:"
                            + " use Dataset.weight instead");
        }
    }

    @Test
    void stepsAreAtLeastOne() {
        assertThatThrownBy(() -> fit(copies(1), stepsPerEpoch(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fit takes stepsPerEpoch of at least 1, got 0");
        assertThatThrownBy(() -> validationFreq(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fit takes a validationFreq of at least 1, got 0");
    }

    @Test
    void evaluationCountsSamplesToo() {
        try (Sequential model = copies(1)) {
            assertThat(model.evaluate(X, Y, sampleWeight(1, 0, 0, 2)).get("loss"))
                    .isCloseTo((1 * 1 + 4 * 2) / 4.0, within(1e-6));
            var weighted = Dataset.of(X, Y).sampleWeights(1, 0, 0, 2);
            assertThat(model.testOnBatch(weighted).get("loss")).isCloseTo((1 * 1 + 4 * 2) / 4.0, within(1e-6));
            assertThat(model.trainOnBatch(weighted).get("loss")).isCloseTo((1 * 1 + 4 * 2) / 4.0, within(1e-6));
            assertThat(model.predictOnBatch(X).getFloat(3, 0)).isEqualTo(4);
        }
    }
}
