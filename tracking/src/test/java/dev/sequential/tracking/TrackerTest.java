package dev.sequential.tracking;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.initialEpoch;
import static dev.sequential.FitOption.seed;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.tracking.runs.Histogram;
import dev.sequential.tracking.runs.InputRange;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.runs.RunProgress;
import dev.sequential.tracking.runs.RunState;
import dev.sequential.tracking.store.ModelFile;
import dev.sequential.tracking.store.OtherProgram;
import dev.sequential.tracking.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.buffer.DataBuffers;

class TrackerTest {
    @TempDir
    private Path folder;

    private History train(int from, int to, Callback... callbacks) {
        try (var model = Toy.model()) {
            return model.fit(
                    Toy.data(96, 1),
                    epochs(to),
                    initialEpoch(from),
                    batchSize(16),
                    seed(1),
                    verbose(0),
                    validationData(Toy.data(60, 2)),
                    callbacks(callbacks));
        }
    }

    @Test
    void theFourChannelsOfTheArticleAreTheHistory() {
        History history = train(0, 3, new Tracker(folder));
        try (var store = RunStore.open(folder)) {
            assertThat(store.series(1, "Log-loss training").values()).containsExactly(numbers(history.get("loss")));
            assertThat(store.series(1, "Log-loss validation").values())
                    .containsExactly(numbers(history.get("val_loss")));
            assertThat(store.series(1, "Accuracy training").values()).containsExactly(numbers(history.get("accuracy")));
            assertThat(store.series(1, "Accuracy validation").values())
                    .containsExactly(numbers(history.get("val_accuracy")));
            assertThat(store.series(1, "Accuracy validation").steps()).containsExactly(1, 2, 3);
            assertThat(store.series(1, "n_layers").values()).containsExactly(3);
            // 3 * 3 * 1 * 4 + 4 and 6 * 6 * 4 * 3 + 3
            assertThat(store.series(1, "n_parameters").values()).containsExactly(40 + 435);
        }
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void aRunSaysWhatItWasTrainedWith() {
        train(
                0,
                2,
                new Tracker(folder)
                        .name("thirds")
                        .tags("cnn", "toy")
                        .notes("first try")
                        .property("data", "toy"));
        try (var store = RunStore.open(folder)) {
            Run run = store.run(1);
            assertThat(run.name()).isEqualTo("thirds");
            assertThat(run.state()).isEqualTo(RunState.FINISHED);
            assertThat(run.tags()).containsExactly("cnn", "toy");
            assertThat(run.notes()).isEqualTo("first try");
            assertThat(run.progress()).isEqualTo(new RunProgress(2, 2, 0, 6));
            assertThat(run.properties())
                    .containsEntry("data", "toy")
                    .containsEntry("data checksum", "toy-1")
                    .containsEntry("optimizer", "Adam")
                    .containsEntry("learning rate", "0.001")
                    .containsEntry("batch size", "16")
                    .containsEntry("seed", "1")
                    .containsEntry("parameters", "475")
                    .containsKeys("Java", "TensorFlow", "host", "command line", "device");
            assertThat(store.text(1, "summary")).startsWith("           OPERATION           DATA DIMENSIONS");
        }
    }

    @Test
    void theConfusionCountsEveryValidationPictureAndTheWrongOnesAreKept() {
        History history = train(0, 1, new Tracker(folder));
        try (var store = RunStore.open(folder)) {
            int[][] counts = store.confusion(1, 1).orElseThrow().counts();
            int right = counts[0][0] + counts[1][1] + counts[2][2];
            assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream).sum()).isEqualTo(60);
            assertThat((double) right / 60).isCloseTo(history.last("val_accuracy"), Assertions.within(1e-6));
            List<MisclassifiedPicture> pictures = store.pictures(1, 1);
            assertThat(pictures).hasSize(Math.min(20, 60 - right)).isNotEmpty();
            assertThat(pictures).extracting(MisclassifiedPicture::index).isSorted();
            MisclassifiedPicture first = pictures.get(0);
            assertThat(first.name())
                    .isEqualTo("[1] predicted %s actual %s"
                            .formatted(Toy.CLASSES.get(first.predicted()), Toy.CLASSES.get(first.actual())));
            assertThat(store.folder(1).resolve(first.file())).isRegularFile();
        }
    }

    @Test
    void theSpreadOfTheWeightsIsKeptOfTheFirstAndOfTheLastEpochHoweverShortTheyAre() {
        train(0, 5, new Tracker(folder));
        try (var store = RunStore.open(folder)) {
            assertThat(store.histograms(1))
                    .extracting(Histogram::weight)
                    .contains("conv2d/kernel", "conv2d/bias", "dense/kernel", "dense/bias");
            assertThat(store.histograms(1)).extracting(Histogram::epoch).contains(1, 5);
        }
    }

    @Test
    void theModelOfARunAnswersAsItDidWhenTheEpochEnded() {
        float[] expected = new float[3];
        try (var model = Toy.model()) {
            model.fit(Toy.data(96, 1), epochs(1), seed(1), verbose(0), callbacks(new Tracker(folder)));
            model.predict(Toy.data(1, 3).inputs(), 1).copyTo(DataBuffers.of(expected, false, false));
        }
        try (var store = RunStore.open(folder);
                var again = ModelFile.LAST.open(store, 1)) {
            float[] found = new float[3];
            again.predict(Toy.data(1, 3).inputs(), 1).copyTo(DataBuffers.of(found, false, false));
            assertThat(found).containsExactly(expected);
        }
    }

    @Test
    void theModelOfTheBestEpochIsKeptBesideTheLast() {
        History history = train(0, 8, new Tracker(folder));
        int best = history.get("val_accuracy").indexOf(Collections.max(history.get("val_accuracy")));
        try (var store = RunStore.open(folder);
                var model = ModelFile.BEST.open(store, 1)) {
            assertThat(store.files(1)).containsExactly("best.weights", "last.weights");
            model.compile(loss("categorical_crossentropy"), metrics("accuracy"));
            assertThat(model.evaluate(Toy.data(60, 2)).get("accuracy"))
                    .isEqualTo(history.get("val_accuracy").get(best));
        }
    }

    @Test
    void picturesOfTheModelAreShownToItAsTheTrainingDataWere() {
        train(0, 1, new Tracker(folder));
        try (var store = RunStore.open(folder)) {
            assertThat(InputRange.parse(store.text(1, InputRange.TEXT))).isEqualTo(new InputRange(0, 1));
        }
    }

    @Test
    void aRunWithoutAccuracyIsRecordedToo() {
        try (var model = Toy.model()) {
            model.compile(optimizer("adam"), loss("mean_squared_error"));
            model.fit(Toy.data(96, 1), epochs(2), verbose(0), callbacks(new Tracker(folder)));
        }
        try (var store = RunStore.open(folder)) {
            assertThat(store.series(1, "Loss training").steps()).containsExactly(1, 2);
            assertThat(store.run(1).state()).isEqualTo(RunState.FINISHED);
            assertThat(store.run(1).scores().best()).isEmpty();
            assertThat(store.run(1).scores().bestEpoch()).isZero();
        }
    }

    @Test
    void aStoreThatCannotBeUsedDoesNotEndATraining() throws IOException {
        Files.writeString(
                folder.resolve("runs.sqlite"), "no database, but long enough to be taken for a damaged one".repeat(9));
        assertThat(train(0, 2, new Tracker(folder)).get("loss")).hasSize(2);
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertThat(train(0, 2, new Tracker(file)).get("loss")).hasSize(2);
    }

    @Test
    void aStoreOfANewerProgramDoesNotEndATraining() {
        RunStore.open(folder).close();
        try (var sql = new OtherProgram(folder)) {
            sql.execute("PRAGMA user_version=99");
        }
        var tracker = new Tracker(folder);
        assertThat(train(0, 2, tracker, new Callback() {
                            @Override
                            public void onEpochEnd(Training training, int epoch, Logs logs) {
                                tracker.log("nowhere", epoch, 1);
                            }
                        })
                        .get("loss"))
                .hasSize(2);
        assertThat(tracker.number()).isEmpty();
    }

    @Test
    void aTrainingThatFailsLeavesARunThatSaysWhy() {
        var failing = new Callback() {
            @Override
            public void onEpochEnd(Training training, int epoch, Logs logs) {
                throw new IllegalStateException("the disk is full");
            }
        };
        assertThatThrownBy(() -> train(0, 2, new Tracker(folder), failing)).hasMessage("the disk is full");
        try (var store = RunStore.open(folder)) {
            assertThat(store.run(1).state()).isEqualTo(RunState.FAILED);
            assertThat(store.run(1).reason()).isEqualTo("the disk is full");
        }
    }

    @Test
    void someoneElseMayStopARun() {
        try (var store = RunStore.open(folder)) {
            var stopping = new Callback() {
                @Override
                public void onEpochEnd(Training training, int epoch, Logs logs) {
                    if (epoch == 0) {
                        store.requestStop(1);
                    }
                }
            };
            History history = train(0, 100_000, new Tracker(folder), stopping);
            assertThat(history.stopReason().orElse("")).startsWith("stopped by request");
            assertThat(store.run(1).state()).isEqualTo(RunState.STOPPED);
        }
    }

    @Test
    void aRunThatGoesOnForgetsWhatItHadRecordedBeyondItsNewBeginning() {
        train(0, 3, new Tracker(folder));
        train(2, 5, new Tracker(folder).resume(1));
        try (var store = RunStore.open(folder)) {
            assertThat(store.runs()).hasSize(1);
            assertThat(store.series(1, "Accuracy validation").steps()).containsExactly(1, 2, 3, 4, 5);
            assertThat(store.run(1).state()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void numbersOfOnesOwnAreRecorded() {
        var tracker = new Tracker(folder);
        var own = new Callback() {
            @Override
            public void onEpochEnd(Training training, int epoch, Logs logs) {
                tracker.log("gradient norm", epoch, epoch == 1 ? Double.NaN : 0.5);
            }
        };
        train(0, 2, tracker, own);
        try (var store = RunStore.open(folder)) {
            assertThat(store.series(1, "gradient norm").values()).containsExactly(0.5, Double.NaN);
        }
        assertThatThrownBy(() -> tracker.log("late", 1, 1)).isInstanceOf(IllegalStateException.class);
    }
}
