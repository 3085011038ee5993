package dev.sequential.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.CompileOption;
import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.layers.Dense;
import dev.sequential.optimizers.SGD;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckpointTest {
    private static final float[][] INPUTS = {{1}, {2}, {3}, {4}};
    private static final float[][] LABELS = {{2}, {4}, {6}, {8}};

    @TempDir
    private Path folder;

    /** Trains y = w x from w = 0 for epochs of two steps; the learning rate decides whether the loss falls. */
    private List<String> files(int epochs, double learningRate, ModelCheckpoint checkpoint) throws IOException {
        try (var model = Sequential.of(
                new Dense(1).useBias(false).kernelInitializer("zeros").inputShape(1))) {
            model.compile(CompileOption.optimizer(new SGD(learningRate)), CompileOption.loss("mse"));
            model.fit(
                    INPUTS,
                    LABELS,
                    FitOption.epochs(epochs),
                    FitOption.batchSize(2),
                    FitOption.shuffle(false),
                    FitOption.verbose(0),
                    FitOption.callbacks(checkpoint));
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private ModelCheckpoint into(String pattern) {
        return new ModelCheckpoint(folder + "/" + pattern);
    }

    @Test
    void eachEpochIsSavedUnderItsNumber() throws IOException {
        assertThat(files(2, 0, into("{epoch:02d}-{loss:.2f}.keras")))
                .containsExactly("01-30.00.keras", "02-30.00.keras");
    }

    @Test
    void soManyStepsAreCountedOverEpochs() throws IOException {
        assertThat(files(
                        3,
                        0,
                        into("{epoch}-{batch}.weights.h5").saveWeightsOnly(true).saveFreq(3)))
                .containsExactly("2-1.weights.h5", "3-2.weights.h5");
    }

    @Test
    void onlyABetterModelIsSaved() throws IOException {
        assertThat(files(3, 0, into("{epoch}.keras").monitor("loss").saveBestOnly(true)))
                .containsExactly("1.keras");
        assertThat(files(
                        3,
                        0,
                        into("{epoch}-max.keras")
                                .monitor("loss")
                                .saveBestOnly(true)
                                .mode("max")
                                .initialValueThreshold(31)))
                .containsExactly("1.keras");
    }

    @Test
    void theLossFallsSoEachModelIsBetter() throws IOException {
        assertThat(files(3, 0.01, into("{epoch}.keras").monitor("loss").saveBestOnly(true)))
                .containsExactly("1.keras", "2.keras", "3.keras");
    }

    @Test
    void anotherEndingIsRefused() {
        assertThatThrownBy(() -> files(1, 0, new ModelCheckpoint("model.weights.h5")))
                .hasMessage("ModelCheckpoint saves models into a file whose name ends in .keras or .h5, got"
                        + " model.weights.h5: for weights say saveWeightsOnly(true)");
        assertThatThrownBy(() -> files(1, 0, new ModelCheckpoint("model.keras").saveWeightsOnly(true)))
                .hasMessage(
                        "ModelCheckpoint saves weights into a file whose name ends in .weights.h5, got model.keras");
    }

    @Test
    void aNumberThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> files(1, 0, into("{val_loss}.keras")))
                .hasMessageContaining("asks for \"val_loss\", but there is only [epoch, loss]");
    }

    @Test
    void numbersAreFormattedAsInPython() {
        var numbers = Map.<String, Number>of("epoch", 7, "loss", 0.4271);
        assertThat(new FilePattern("{epoch:03d} {epoch:3d} {loss:.2f} {loss:7.3f} {loss:.1e} {loss:.0%} {{a}} {loss}")
                        .fill(numbers))
                .isEqualTo("007   7 0.43   0.427 4.3e-01 43% {a} 0.4271");
        assertThatThrownBy(() -> new FilePattern("{loss:.2g}.keras"))
                .hasMessage("A number in a file's name is formatted by d, f, e or %, such as {epoch:02d} or {loss:.2f},"
                        + " got {loss:.2g} in {loss:.2g}.keras");
    }

    @Test
    void whatIsBetterIsSaidByTheMetricWhateverItIsCalled() throws IOException {
        try (var model = Sequential.of(new Dense(1).inputShape(1))) {
            model.compile(
                    CompileOption.optimizer(new SGD(0.1)),
                    CompileOption.loss("mse"),
                    CompileOption.metrics("r2_score"));
            var training = KerasCallbacksTest.training(model, new ArrayList<>());
            var checkpoint = into("{epoch}.keras").monitor("val_r2_score").saveBestOnly(true);
            checkpoint.onTrainBegin(training);
            double[] scores = {-0.5, 0.25, 0.125, 0.75};
            for (int epoch = 0; epoch < scores.length; epoch++) {
                checkpoint.onEpochBegin(training, epoch);
                checkpoint.onEpochEnd(training, epoch, Logs.of(Map.of("val_r2_score", scores[epoch])));
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("1.keras", "2.keras", "4.keras");
        }
    }
}
