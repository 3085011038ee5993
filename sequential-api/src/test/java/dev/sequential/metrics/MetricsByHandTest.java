package dev.sequential.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.conformance.Calculation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** Metrics of a few samples, in numbers that can be checked on paper. */
class MetricsByHandTest {
    private static double[] all(Metric metric, float[][] truth, float[][] predicted, float... weights) {
        float[] sums = Calculation.run(
                        List.of(
                                input(truth),
                                input(predicted),
                                Calculation.Input.of(Shape.of(weights.length), weights)),
                        (tf, in) -> List.of(metric.emit(tf, in.get(0), in.get(1), in.get(2))))
                .get(0);
        double[] doubles = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            doubles[i] = sums[i];
        }
        return metric.result(doubles);
    }

    private static Calculation.Input input(float[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / rows[0].length][i % rows[0].length];
        }
        return Calculation.Input.of(Shape.of(rows.length, rows[0].length), flat);
    }

    private static void check(Metric metric, float[][] truth, float[][] predicted, double expected) {
        float[] ones = new float[truth.length];
        Arrays.fill(ones, 1);
        assertThat(all(metric, truth, predicted, ones)[0]).isCloseTo(expected, within(1e-6));
    }

    // two of three that are positive are found, and one that is not
    private static final float[][] TRUTH = {{1}, {1}, {1}, {0}, {0}};
    private static final float[][] FOUND = {{0.9f}, {0.8f}, {0.2f}, {0.7f}, {0.1f}};

    @Test
    void whatIsFoundAndWhatIsRight() {
        check(new TruePositives(), TRUTH, FOUND, 2);
        check(new FalsePositives(), TRUTH, FOUND, 1);
        check(new FalseNegatives(), TRUTH, FOUND, 1);
        check(new TrueNegatives(), TRUTH, FOUND, 1);
        check(new Precision(), TRUTH, FOUND, 2 / 3.0);
        check(new Recall(), TRUTH, FOUND, 2 / 3.0);
        check(new Recall().thresholds(0.85), TRUTH, FOUND, 1 / 3.0);
        check(new BinaryAccuracy(), TRUTH, FOUND, 3 / 5.0);
    }

    @Test
    void aSampleCountsAsItsWeightSays() {
        assertThat(all(new Recall(), TRUTH, FOUND, 1, 0, 3, 1, 1)[0]).isCloseTo(1 / 4.0, within(1e-6));
        assertThat(all(new BinaryAccuracy(), TRUTH, FOUND, 2, 0, 1, 1, 0)[0]).isCloseTo(2 / 4.0, within(1e-6));
    }

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        // 0.9 and 0.8 lie above both that are not, 0.2 above one of them
        check(new AUC(), TRUTH, FOUND, 5 / 6.0);
    }

    @Test
    void aClassIsRightWhereItsOutputIsLargest() {
        float[][] outputs = {{0.2f, 0.5f, 0.3f}, {0.6f, 0.3f, 0.1f}};
        check(new CategoricalAccuracy(), new float[][] {{0, 1, 0}, {0, 1, 0}}, outputs, 1 / 2.0);
        check(new SparseCategoricalAccuracy(), new float[][] {{1}, {1}}, outputs, 1 / 2.0);
        check(new TopKCategoricalAccuracy(2, "top_2"), new float[][] {{0, 0, 1}, {0, 0, 1}}, outputs, 1 / 2.0);
    }

    @Test
    void errorsOfNumbers() {
        float[][] truth = {{1}, {2}, {3}};
        float[][] predicted = {{1}, {4}, {3}};
        check(new MeanSquaredError(), truth, predicted, 4 / 3.0);
        check(new RootMeanSquaredError(), truth, predicted, Math.sqrt(4 / 3.0));
        check(new MeanAbsoluteError(), truth, predicted, 2 / 3.0);
        // 1 - 4 / (1 + 0 + 1)
        check(new R2Score(), truth, predicted, -1);
    }

    @Test
    void overlapsOfClasses() {
        float[][] truth = {{0}, {0}, {1}, {1}};
        float[][] predicted = {{0}, {1}, {1}, {1}};
        // class 0: one in common of two, class 1: two in common of three
        check(new MeanIoU(2), truth, predicted, (1 / 2.0 + 2 / 3.0) / 2);
    }
}
