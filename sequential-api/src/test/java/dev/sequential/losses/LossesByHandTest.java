package dev.sequential.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.conformance.Calculation;
import dev.sequential.internal.graph.BatchLoss;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** Losses of one sample, or few, in numbers that can be checked on paper. */
class LossesByHandTest {
    private static double loss(Loss loss, float[][] truth, float[][] predicted) {
        return Calculation.run(
                        List.of(input(truth), input(predicted)),
                        (tf, in) -> List.of(
                                BatchLoss.emit(tf, loss, in.get(0), in.get(1), Optional.empty(), Optional.empty())))
                .get(0)[0];
    }

    private static Calculation.Input input(float[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / rows[0].length][i % rows[0].length];
        }
        return Calculation.Input.of(Shape.of(rows.length, rows[0].length), flat);
    }

    private static void check(Loss loss, float[] truth, float[] predicted, double expected) {
        assertThat(loss(loss, new float[][] {truth}, new float[][] {predicted}))
                .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
    }

    private static float[] of(double... numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    @Test
    void errorsAreSquaredOrTakenAsTheyAre() {
        check(new MeanSquaredError(), of(1, 2), of(2, 4), (1 + 4) / 2.0);
        check(new MeanAbsoluteError(), of(1, 2), of(2, 4), (1 + 2) / 2.0);
        check(new MeanAbsolutePercentageError(), of(1, 2), of(2, 1), 100 * (1 + 0.5) / 2);
        check(new MeanSquaredLogarithmicError(), of(0, 0), of(Math.E - 1, 0), 1 / 2.0);
    }

    @Test
    void largeErrorsCountLessInHuberAndLogCosh() {
        check(new Huber(), of(0, 0), of(0.5, 3), (0.5 * 0.25 + (3 - 0.5)) / 2);
        check(new LogCosh(), of(0), of(1), Math.log(Math.cosh(1)));
    }

    @Test
    void hingesAskForAMarginOfOne() {
        check(new Hinge(), of(1, -1), of(0.5, 0.5), (0.5 + 1.5) / 2);
        check(new SquaredHinge(), of(1, -1), of(0.5, 0.5), (0.25 + 2.25) / 2);
        check(new CategoricalHinge(), of(0, 1, 0), of(0.5, 0.25, 0), 0.5 - 0.25 + 1);
    }

    @Test
    void aLabelWithZerosAndOnesCountsAsSignsInAHinge() {
        check(new Hinge(), of(1, 0), of(0.5, 0.5), (0.5 + 1.5) / 2);
    }

    @Test
    void crossentropiesAreTheLogarithmOfTheProbabilityOfWhatIsTrue() {
        check(new CategoricalCrossentropy(), of(0, 1), of(0.75, 0.25), Math.log(4));
        check(new SparseCategoricalCrossentropy(), of(1), of(0.75, 0.25), Math.log(4));
        check(new BinaryCrossentropy(), of(1, 0), of(0.25, 0.5), (Math.log(4) + Math.log(2)) / 2);
    }

    @Test
    void smoothedLabelsAskForALittleOfEachClass() {
        // labels 0.1 and 0.9
        double expected = 0.1 * Math.log(1 / 0.75) + 0.9 * Math.log(4);
        check(new CategoricalCrossentropy().labelSmoothing(0.2), of(0, 1), of(0.75, 0.25), expected);
    }

    @Test
    void logitsAreTurnedIntoProbabilities() {
        check(new CategoricalCrossentropy().fromLogits(true), of(0, 1), of(0, Math.log(3)), Math.log(4 / 3.0));
        check(new BinaryCrossentropy().fromLogits(true), of(1), of(0), Math.log(2));
    }

    @Test
    void divergencesAndCounts() {
        check(new KLDivergence(), of(0.5, 0.5), of(0.25, 0.75), 0.5 * Math.log(2) + 0.5 * Math.log(2 / 3.0));
        check(new Poisson(), of(2), of(1), 1 - 2 * Math.log(1));
    }

    @Test
    void directionsAreComparedByTheirCosine() {
        check(new CosineSimilarity(), of(3, 4), of(4, 3), -24 / 25.0);
        check(new CosineSimilarity(), of(1, 0), of(0, 7), 0);
    }

    @Test
    void overlapsAreTwiceTheCommonPartByTheSum() {
        check(new Dice(), of(1, 1, 0, 0), of(1, 0, 0, 0), 1 - 2 * 1 / (2 + 1.0));
        check(new Tversky(), of(1, 1, 0, 0), of(1, 0, 0, 0), 1 - 1 / (1 + 0.5 * 0 + 0.5 * 1));
    }

    @Test
    void reductionsAddUpOrTakeTheMean() {
        float[][] truth = {{0}, {0}};
        float[][] predicted = {{1}, {3}};
        assertThat(loss(new MeanSquaredError(), truth, predicted)).isEqualTo(5);
        assertThat(loss(new MeanSquaredError(Reduction.SUM, "mse"), truth, predicted))
                .isEqualTo(10);
    }
}
