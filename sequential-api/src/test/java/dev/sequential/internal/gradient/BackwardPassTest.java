package dev.sequential.internal.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.conformance.Calculation;
import dev.sequential.conformance.Probe;
import dev.sequential.internal.engine.Engine;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.MaxPooling2D;
import dev.sequential.layers.ReLU;
import dev.sequential.training.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

class BackwardPassTest {
    /** Gradients by a and b of sum(relu(relu(x a) b) + relu(x a)) at x = (1, -1, 2), both rectifiers being cut at. */
    private static List<float[]> throughTwoRectifiers(float a, float b) {
        var x = Calculation.Input.of(Shape.of(3), 1, -1, 2);
        var scalars = List.of(x, Calculation.Input.of(Shape.scalar(), a), Calculation.Input.of(Shape.scalar(), b));
        return Calculation.run(scalars, (tf, in) -> {
            var first = tf.nn.relu(tf.math.mul(in.get(0), in.get(1)));
            var second = tf.nn.relu(tf.math.mul(first, in.get(2)));
            var loss = tf.sum(tf.math.add(second, first), tf.constant(0));
            var by = List.<Output<?>>of(in.get(1).asOutput(), in.get(2).asOutput());
            return BackwardPass.of(tf, List.of(loss), tf.constant(1f), by, List.of(wide(first), wide(second))).stream()
                    .map(gradient -> single(gradient.orElseThrow()))
                    .toList();
        });
    }

    @Test
    void contributionsOfAllPathsAreSummed() {
        // a = 2, b = 3: the loss is 4 * 2 * (1 + 2), by a 4 * (1 + 2), by b 2 * (1 + 2)
        assertThat(throughTwoRectifiers(2, 3)).containsExactly(new float[] {12}, new float[] {6});
    }

    @Test
    void eachNumberOfAMeanHasAnEqualPartOfItsGradient() {
        var numbers = List.of(Calculation.Input.of(Shape.of(4), 1, 2, 3, 4), Calculation.Input.of(Shape.scalar(), 5));
        var results = Calculation.run(numbers, (tf, in) -> {
            var squares = tf.math.square(tf.math.mul(in.get(0), in.get(1)));
            var loss = tf.math.mean(squares, tf.constant(0));
            var by = List.<Output<?>>of(in.get(0).asOutput(), in.get(1).asOutput());
            return BackwardPass.of(tf, List.of(loss), tf.constant(2f), by, List.of()).stream()
                    .map(gradient -> single(gradient.orElseThrow()))
                    .toList();
        });
        // twice the mean of (5 x)^2: by x 2 * 50 x / 4, by the factor 2 * 2 * 5 * (1 + 4 + 9 + 16) / 4
        assertThat(results).containsExactly(new float[] {25, 50, 75, 100}, new float[] {150});
    }

    @Test
    void theGradientOfACrossEntropyByTheLogitsIsWhatTheProbabilitiesAreTooMuch() {
        var zero = Calculation.Input.of(Shape.of(2, 2), 0, 0, 0, 0);
        var oneHot = Calculation.Input.of(Shape.of(2, 2), 1, 0, 0, 1);
        var results = Calculation.run(List.of(zero, oneHot), (tf, in) -> {
            var logits = tf.math.mul(in.get(0), tf.constant(1f));
            var each = tf.nn.softmaxCrossEntropyWithLogits(logits, in.get(1)).loss();
            var loss = tf.math.mean(each, tf.constant(0));
            var by = List.<Output<?>>of(in.get(0).asOutput());
            return BackwardPass.of(tf, List.of(loss), tf.constant(4f), by, List.of()).stream()
                    .map(gradient -> single(gradient.orElseThrow()))
                    .toList();
        });
        // probabilities of a half each; four times the mean of two
        assertThat(results).containsExactly(new float[] {-1, 1, 1, -1});
    }

    @Test
    void aRectifierThatGivesZeroLetsNothingThrough() {
        // b = -3: only the path past the second rectifier is left
        assertThat(throughTwoRectifiers(2, -3)).containsExactly(new float[] {3}, new float[] {0});
    }

    @Test
    void aTensorThatTheLossDoesNotDependOnHasNoGradient() {
        var numbers = List.of(Calculation.Input.of(Shape.of(2), 1, 2), Calculation.Input.of(Shape.of(2), 3, 4));
        Calculation.run(numbers, (tf, in) -> {
            var loss = tf.sum(in.get(0), tf.constant(0));
            var by = List.<Output<?>>of(in.get(0).asOutput(), in.get(1).asOutput());
            var gradients = BackwardPass.of(tf, List.of(loss), tf.constant(1f), by, List.of());
            assertThat(gradients.get(0)).isPresent();
            assertThat(gradients.get(1)).isEmpty();
            return List.of(loss);
        });
    }

    @Test
    void aWeightThatThePenaltySeesAsWellHasTheSumOfBothGradients() {
        var numbers = List.of(Calculation.Input.of(Shape.of(2), 1, -2), Calculation.Input.of(Shape.scalar(), 3));
        var results = Calculation.run(numbers, (tf, in) -> {
            var rectified = tf.nn.relu(tf.math.mul(in.get(0), in.get(1)));
            var loss = tf.sum(rectified, tf.constant(0));
            var penalty = tf.math.square(in.get(1));
            var by = List.<Output<?>>of(in.get(1).asOutput());
            return BackwardPass.of(tf, List.of(loss, penalty), tf.constant(10f), by, List.of(wide(rectified))).stream()
                    .map(gradient -> single(gradient.orElseThrow()))
                    .toList();
        });
        // ten times 1 from the loss and 2 * 3 from the penalty
        assertThat(results).containsExactly(new float[] {70});
    }

    @Test
    void aRectifierWhoseOutputIsReshapedIsCountedOnce() {
        var model = new Sequential()
                .add(Input.of(1, 2, 1))
                .add(new ReLU())
                .add(new Flatten())
                .add(new Dense(1).kernelInitializer("ones"));
        try (var probe = probe(model)) {
            var outcome = probe.run(new float[] {-1, 2}, 1, new float[] {5});
            assertThat(outcome.dx().floats()).containsExactly(0, 5);
            assertThat(outcome.gradients().get("dense/kernel").floats()).containsExactly(0, 10);
        }
    }

    private static Probe probe(Sequential model) {
        return new Probe(Engine.open(model.architecture(), Device.CPU, 1));
    }

    @Test
    void twoRectifiersInARowActAsOne() {
        try (var probe = probe(new Sequential().add(Input.of(2)).add(new ReLU()).add(new ReLU()))) {
            var outcome = probe.run(new float[] {-1, 2}, 1, new float[] {5, 7});
            assertThat(outcome.dx().floats()).containsExactly(0, 7);
        }
    }

    @Test
    void aConvolutionOfOnePixelIsAWeightedSumOfItsChannels() {
        var model = new Sequential()
                .add(Input.of(1, 2, 2))
                .add(new Conv2D(1, 1).activation("relu").kernelInitializer("ones"));
        try (var probe = probe(model)) {
            // 1 + 2 = 3, 3 - 4 = -1 and the rectifier stops it
            var outcome = probe.run(new float[] {1, 2, 3, -4}, 1, new float[] {1, 1});
            assertThat(outcome.output().floats()).containsExactly(3, 0);
            assertThat(outcome.gradients().get("conv2d/kernel").floats()).containsExactly(1, 2);
            assertThat(outcome.gradients().get("conv2d/bias").floats()).containsExactly(1);
            assertThat(outcome.dx().floats()).containsExactly(1, 1, 0, 0);
        }
    }

    @Test
    void behindAMaxPoolingTheGradientGoesToTheLargestOfEachWindowIfItIsPositive() {
        var model = new Sequential()
                .add(Input.of(1, 4, 1))
                .add(new Conv2D(1, 1).activation("relu").kernelInitializer("ones"))
                .add(new MaxPooling2D(1, 2));
        try (var probe = probe(model)) {
            // the windows are (-1, -2), where the rectifier lets nothing through, and (3, 4), whose largest is 4
            var outcome = probe.run(new float[] {-1, -2, 3, 4}, 1, new float[] {5, 7});
            assertThat(outcome.output().floats()).containsExactly(0, 4);
            assertThat(outcome.dx().floats()).containsExactly(0, 0, 0, 7);
            assertThat(outcome.gradients().get("conv2d/kernel").floats()).containsExactly(28);
            assertThat(outcome.gradients().get("conv2d/bias").floats()).containsExactly(7);
        }
    }

    @Test
    void whereAMaxPoolingFollowsOneRectifierTheMaskIsAsSmallAsItsResult() {
        var x = Calculation.Input.of(Shape.of(1, 2, 2, 1), 1, -2, -3, 4);
        Calculation.run(List.of(x), (tf, in) -> {
            var rectified = tf.nn.relu(in.get(0));
            var pooled = tf.nn.maxPool(
                    rectified, tf.constant(new int[] {1, 2, 2, 1}), tf.constant(new int[] {1, 2, 2, 1}), "VALID");
            assertThat(GradientCut.at(rectified.asOutput()))
                    .containsExactly(
                            new GradientCut(rectified.asOutput(), false), new GradientCut(pooled.asOutput(), true));
            var elsewhere = tf.math.neg(rectified);
            assertThat(GradientCut.at(rectified.asOutput()))
                    .containsExactly(new GradientCut(rectified.asOutput(), true));
            return List.of(elsewhere);
        });
    }

    @SuppressWarnings("unchecked") // single precision is a floating-point type
    private static Operand<TFloating> wide(Operand<TFloat32> tensor) {
        return (Operand<TFloating>) (Operand<?>) tensor;
    }

    @SuppressWarnings("unchecked") // gradients have the type of what they are taken by
    private static Operand<TFloat32> single(Output<?> gradient) {
        return (Operand<TFloat32>) gradient;
    }
}
