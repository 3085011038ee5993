package dev.sequential.callbacks;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.validationFreq;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.layers.Rescaling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callbacks that watch a number which the training does not have: they say so once, and the training goes on. */
class MissingMonitorTest {
    private static final float[][] X = {{1}};

    @TempDir
    Path folder;

    /** Trains three epochs, and returns what was said. */
    private static String said(Callback callback, FitOption... options) {
        PrintStream before = System.err;
        var said = new ByteArrayOutputStream();
        try (Sequential model = Sequential.of(new Rescaling(1).inputShape(1))) {
            model.compile(loss("mae"), metrics("mse"));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            var all = new ArrayList<FitOption>(List.of(options));
            all.addAll(List.of(epochs(3), verbose(0), callbacks(callback)));
            assertThat(model.fit(X, X, all.toArray(FitOption[]::new)).get("loss"))
                    .hasSize(3);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("watches"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void withoutValidationDataEarlyStoppingSaysWhatToGive() {
        assertThat(said(new EarlyStopping()))
                .isEqualTo("EarlyStopping watches \"val_loss\", but sees only [loss, mse]: it stops nothing."
                        + " To change that, give fit validationData(...) or validationSplit(...).");
    }

    @Test
    void aWrongNameIsAnsweredWithThoseThereAre() {
        assertThat(said(new ReduceLROnPlateau("val_accuracy"), validationData(X, X)))
                .isEqualTo("ReduceLROnPlateau watches \"val_accuracy\", but sees only [loss, mse, val_loss, val_mse]:"
                        + " the learning rate stays as it is. To change that, watch one of these.");
    }

    @Test
    void theBestModelByANumberThatIsNotThereIsEachModelAsInKeras() throws IOException {
        assertThat(said(new ModelCheckpoint(folder.resolve("{epoch}.weights.h5").toString())
                        .saveWeightsOnly(true)
                        .saveBestOnly(true)))
                .isEqualTo("ModelCheckpoint watches \"val_loss\", but sees only [loss, mse]: it saves each time."
                        + " To change that, give fit validationData(...) or validationSplit(...).");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void anEpochThatIsNotValidatedIsPassedOver() throws IOException {
        assertThat(said(
                        new ModelCheckpoint(folder.resolve("{epoch}.weights.h5").toString())
                                .saveWeightsOnly(true)
                                .saveBestOnly(true),
                        validationData(X, X),
                        validationFreq(2)))
                .isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("2.weights.h5"));
        }
    }
}
