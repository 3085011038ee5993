package dev.sequential.own;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.activations.ActivationFunction;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.SGD;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.regularizers.Regularizer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Everything that Keras lets its users write as a small function can be a small Java function or record here. */
class OwnFunctionsTest {
    private static final float[][] X = {{1}};
    private static final float[][] Y = {{4}};
    private static final Initializer TWO = (shape, random) -> {
        float[] values = new float[Math.toIntExact(shape.size())];
        Arrays.fill(values, 2);
        return values;
    };

    /** The mean of the fourth power of the error. */
    record FourthPower(String name) implements Metric {
        @Override
        public Operand<TFloat32> emit(
                Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
            var error = tf.math.square(tf.math.squaredDifference(truth, predicted));
            var all = tf.constant(new int[] {-1});
            var sums = List.<Operand<TFloat32>>of(
                    tf.sum(tf.reshape(error, all), tf.constant(0)), tf.sum(tf.reshape(weights, all), tf.constant(0)));
            return tf.stack(sums);
        }

        @Override
        public double[] result(double[] sums) {
            return new double[] {sums[0] / sums[1]};
        }
    }

    private static Dense dense() {
        return new Dense(1).useBias(false).kernelInitializer(TWO).name("dense");
    }

    /** The weight after one step of size 0.1 from w = 2, for x = 1 and y = 4. */
    private static float trained(Dense layer, Loss loss, Schedule schedule) {
        try (var model = Sequential.of(Input.of(1), layer)) {
            model.compile(optimizer(new SGD(schedule)), loss(loss));
            model.fit(X, Y, epochs(1), verbose(0));
            return model.getWeight("dense/kernel")[0];
        }
    }

    private static final Loss MSE = Loss.of("mse");
    private static final Schedule TENTH = step -> 0.1;

    @Test
    void anInitializerIsAFunctionOfTheShape() {
        // gradient 2 (2 - 4) = -4
        assertThat(trained(dense(), MSE, TENTH)).isCloseTo(2.4f, within(1e-6f));
    }

    @Test
    void aLossIsAFunctionOfLabelsAndOutputs() {
        Loss fourth = (tf, truth, predicted) ->
                tf.math.mean(tf.math.square(tf.math.squaredDifference(truth, predicted)), tf.constant(-1));
        // gradient 4 (2 - 4)^3 = -32
        assertThat(trained(dense(), fourth, TENTH)).isCloseTo(5.2f, within(1e-5f));
    }

    @Test
    void aScheduleIsAFunctionOfTheStep() {
        assertThat(trained(dense(), MSE, step -> 0.5 / (1 + step))).isCloseTo(4f, within(1e-6f));
    }

    @Test
    void aRegularizerIsAPenaltyOnTheWeight() {
        Regularizer sum = (tf, value) -> tf.sum(tf.reshape(value, tf.constant(new int[] {-1})), tf.constant(0));
        // gradient -4 + 1
        assertThat(trained(dense().kernelRegularizer(sum), MSE, TENTH)).isCloseTo(2.3f, within(1e-6f));
    }

    @Test
    void aConstraintIsTheNearestAllowedValue() {
        Constraint atMostOne = (tf, weight) -> tf.math.minimum(weight, tf.constant(1f));
        assertThat(trained(dense().kernelConstraint(atMostOne), MSE, TENTH)).isEqualTo(1f);
    }

    @Test
    void anActivationIsAFunctionOfTheLayersOutput() {
        ActivationFunction square = (tf, x) -> tf.math.square(x);
        // y = (w x)^2 = 4 is right already
        assertThat(trained(dense().activation(square), MSE, TENTH)).isEqualTo(2f);
    }

    @Test
    void aMetricIsARecordOfSumsAndTheirResult() {
        try (var model = Sequential.of(Input.of(1), dense())) {
            model.compile(optimizer("sgd"), loss("mse"), metrics(new FourthPower("fourth_power")));
            assertThat(model.evaluate(X, Y)).containsEntry("fourth_power", 16.0);
        }
    }

    @Test
    void anActivationUnderANameTravelsInFiles(@TempDir Path folder) {
        ActivationFunction square = ActivationFunction.register("square", (tf, x) -> tf.math.square(x));
        Path file = folder.resolve("model.keras");
        try (var model = Sequential.of(Input.of(1), new Dense(1).activation(square))) {
            model.setWeight("dense/kernel", new float[] {3});
            model.save(file);
        }
        try (var loaded = Sequential.load(file)) {
            assertThat(loaded.predict(new float[][] {{2}}).getFloat(0, 0)).isEqualTo(36f);
        }
    }

    @Test
    void anActivationWithoutANameCannotBeSaved(@TempDir Path folder) {
        ActivationFunction square = (tf, x) -> tf.math.square(x);
        try (var model = Sequential.of(Input.of(1), new Dense(1).activation(square))) {
            assertThatThrownBy(() -> model.save(folder.resolve("model.keras")))
                    .hasMessageContaining("give it a name by ActivationFunction.register(name, function)");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aNameOfKerasIsNotTaken() {
        assertThatThrownBy(() -> ActivationFunction.register("relu", (tf, x) -> x))
                .hasMessage("There is an activation \"relu\" already: choose another name for yours");
    }

    @Test
    void whatIsNoRecordCannotBeSaved(@TempDir Path folder) {
        try (var model = Sequential.of(Input.of(1), dense())) {
            assertThatThrownBy(() -> model.save(folder.resolve("model.keras")))
                    .hasMessage(
                            "A Java function cannot be saved as the initializer here: make it a record, and make it known with CustomObjects.register");
        }
    }

    @Test
    void aClassThatIsNoRecordIsNamed(@TempDir Path folder) {
        try (var model = Sequential.of(Input.of(1), new Dense(1).kernelInitializer(new Zeros()))) {
            assertThatThrownBy(() -> model.save(folder.resolve("model.keras")))
                    .hasMessageStartingWith(
                            "dev.sequential.own.OwnFunctionsTest$Zeros, which is no record, cannot be saved as the initializer here");
        }
    }

    private static final class Zeros implements Initializer {
        @Override
        public float[] values(Shape shape, RandomGenerator random) {
            return new float[Math.toIntExact(shape.size())];
        }
    }
}
