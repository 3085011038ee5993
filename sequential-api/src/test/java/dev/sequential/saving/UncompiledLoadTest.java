package dev.sequential.saving;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.verbose;
import static dev.sequential.LoadOption.compile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.files.FileFormatException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of Keras whose loss is a function of Python: its model computes 2a + 3b + 1. */
class UncompiledLoadTest {
    @ParameterizedTest
    @ValueSource(strings = {"own-loss.keras", "own-loss.h5"})
    void aLossOfPythonIsNamedWithTheWayOut(String name) throws URISyntaxException {
        Path file = file(name);
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith(
                        file
                                + ": its loss cannot be read, as a function or class of Python never is (Unknown loss \"huberish\": did you mean ")
                .hasMessageEndingWith(
                        "): load it without what it was compiled with, Sequential.load(file, LoadOption.compile(false)), and compile it anew to train it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-loss.keras", "own-loss.h5"})
    void withoutItsCompilationTheModelPredictsAndIsTrainedAnew(String name) throws URISyntaxException {
        try (Sequential model = Sequential.load(file(name), compile(false))) {
            assertThat(model.compilation()).isEmpty();
            assertThat(model.predict(new float[][] {{1, 1}}).getFloat(0, 0)).isEqualTo(6);
            model.compile(optimizer("sgd"), loss("mae"));
            double loss = model.fit(new float[][] {{1, 1}}, new float[][] {{8}}, verbose(0))
                    .get("loss")
                    .get(0);
            assertThat(loss).isEqualTo(2);
        }
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(UncompiledLoadTest.class.getResource("own-loss/" + name).toURI());
    }
}
