package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.initialEpoch;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Training;
import dev.sequential.layers.Dense;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a model's random numbers come from, and those of the trainings that follow each other. */
class ModelSeedTest {
    private static final float[][] X = {{1, 2}, {3, 5}, {-1, 0}, {2, 2}};
    private static final float[][] Y = {{1}, {0}, {1}, {0}};

    private static Sequential model() {
        var model = Sequential.of(new Dense(8).inputShape(2), new Dense(1));
        model.compile(optimizer("sgd"), loss("mse"));
        return model;
    }

    /** The seeds of two trainings of an epoch each. */
    private static List<Long> seedsOfTwoTrainings(Sequential model, FitOption... second) {
        List<Long> seeds = new ArrayList<>();
        var note = callbacks(new Callback() {
            @Override
            public void onTrainBegin(Training training) {
                seeds.add(training.seed());
            }
        });
        model.fit(X, Y, epochs(1), batchSize(2), verbose(0), note);
        List<FitOption> options = new ArrayList<>(List.of(batchSize(2), verbose(0), note));
        options.addAll(List.of(second));
        model.fit(X, Y, options.toArray(FitOption[]::new));
        return seeds;
    }

    @Test
    void modelsWithoutASeedDifferHoweverTheyAreUsedFirst() {
        try (Sequential one = model();
                Sequential other = model()) {
            assertThat(one.seed()).isNotEqualTo(other.seed());
            assertThat(one.getWeight("dense/kernel")).isNotEqualTo(other.getWeight("dense/kernel"));
        }
    }

    @Test
    void theSeedThatAModelTellsMakesItAgain() {
        try (Sequential one = model();
                Sequential again = model().seed(one.seed())) {
            assertThat(one.trainOnBatch(X, Y)).isEqualTo(again.trainOnBatch(X, Y));
            assertThat(one.getWeight("dense/kernel")).isEqualTo(again.getWeight("dense/kernel"));
        }
    }

    @Test
    void aTrainingThatFollowsAnotherShufflesOtherwise() {
        try (Sequential model = model().seed(7)) {
            List<Long> seeds = seedsOfTwoTrainings(model, epochs(1));
            assertThat(seeds.get(0)).isEqualTo(7);
            assertThat(seeds.get(1)).isNotEqualTo(7);
        }
    }

    @Test
    void aTrainingThatGoesOnInALaterEpochShufflesAsIfItHadNotStopped() {
        try (Sequential model = model().seed(7)) {
            assertThat(seedsOfTwoTrainings(model, initialEpoch(1), epochs(2))).containsExactly(7L, 7L);
        }
    }

    @Test
    void aSeedOfATrainingIsTakenAsItIs() {
        try (Sequential model = model().seed(7)) {
            assertThat(seedsOfTwoTrainings(model, epochs(1), FitOption.seed(9))).containsExactly(7L, 9L);
        }
    }
}
