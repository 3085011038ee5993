package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sequential.initializers.Zeros;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import dev.sequential.layers.Rescaling;
import dev.sequential.optimizers.SGD;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers below 1.2e-38; the expected values are those of Keras 3.15. */
class DenormalNumbersTest {
    private static final float SMALL = 4e-38f;

    @BeforeEach
    void onlyWhereTheProcessorCanBeTold() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(machine.equals("Linux amd64"), "Denormal numbers are kept on " + machine);
    }

    @Test
    void areZeroInAPredictionAsInKeras() {
        try (var model = new Sequential().add(Input.of(2)).add(new Rescaling(0.25));
                var predictor = model.predictor()) {
            float[][] input = {{SMALL, 1}};
            assertThat(model.predict(input).getFloat(0, 0)).isZero();
            assertThat(predictor.predict(input[0])).containsExactly(0, 0.25f);
        }
    }

    @Test
    void areZeroInTheMomentumOfATrainingAsInKeras() {
        var dense = new Dense(1).inputShape(1).useBias(false).kernelInitializer(new Zeros());
        try (var model = new Sequential().add(dense)) {
            model.compile(optimizer(new SGD(1).momentum(0.5)), loss("mae"));
            float[][] label = {{-1}};
            model.fit(new float[][] {{SMALL}}, label, epochs(1), verbose(0)); // the momentum is -4e-38
            assertThat(model.getWeights().get("dense/kernel")).containsExactly(-4e-38f);
            model.fit(new float[][] {{0}}, label, epochs(1), verbose(0)); // -2e-38
            assertThat(model.getWeights().get("dense/kernel")).containsExactly(-6e-38f);
            model.fit(new float[][] {{0}}, label, epochs(1), verbose(0)); // it would be -1e-38
            assertThat(model.getWeights().get("dense/kernel")).containsExactly(-6e-38f);
        }
    }

    @Test
    void areWhatTheyWereInTheProgramsOwnArithmetic() {
        try (var model = new Sequential().add(Input.of(1)).add(new Rescaling(0.25))) {
            assertThat(model.predict(new float[][] {{1}}).getFloat(0, 0)).isEqualTo(0.25f);
        }
        float small = Float.parseFloat("4e-38"); // not known when this is compiled
        assertThat(small * 0.25f).isEqualTo(1e-38f);
    }
}
