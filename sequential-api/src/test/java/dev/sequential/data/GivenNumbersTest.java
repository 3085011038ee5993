package dev.sequential.data;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.FitOption.epochs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.callbacks.EarlyStopping;
import dev.sequential.layers.Rescaling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;

/** What arrays of samples may be given as. */
class GivenNumbersTest {
    private static List<Float> numbers(Object given) {
        Samples samples = Samples.of(given, "inputs");
        var values = new BatchBuffer(samples.spec(), samples.size());
        for (int i = 0; i < samples.size(); i++) {
            samples.copy(i, values, i);
        }
        List<Float> numbers = new ArrayList<>();
        for (int i = 0; i < samples.size() * samples.spec().length(); i++) {
            numbers.add(values.get(i));
        }
        return numbers;
    }

    @Test
    void listsOfNumbersAreArraysOfOneAxis() {
        assertThat(numbers(List.of(3, 1, 2))).containsExactly(3f, 1f, 2f);
        assertThat(numbers(List.of(0.5, 2))).containsExactly(0.5f, 2f);
        assertThat(numbers(List.of(2, 0.5))).containsExactly(2f, 0.5f);
        assertThat(numbers(List.of(new BigDecimal("1.5")))).containsExactly(1.5f);
        assertThat(numbers(List.of((byte) 255))).containsExactly(255f);
        assertThat(numbers(new Integer[] {4, 5})).containsExactly(4f, 5f);
    }

    @Test
    void listsOfArraysAndOfListsHaveMoreAxes() {
        assertThat(Samples.of(List.of(new float[] {1, 2, 3}, new float[] {4, 5, 6}), "inputs")
                        .spec()
                        .shape())
                .isEqualTo(Shape.of(3));
        assertThat(numbers(List.of(new float[] {1, 2}, new float[] {3, 4}))).containsExactly(1f, 2f, 3f, 4f);
        assertThat(numbers(List.of(List.of(1, 2), List.of(3, 4)))).containsExactly(1f, 2f, 3f, 4f);
        assertThat(numbers(new Double[][] {{1.0, 2.0}})).containsExactly(1f, 2f);
        assertThat(numbers(new double[][] {{1.0, 2.0}})).containsExactly(1f, 2f);
    }

    @Test
    void booleansAreZeroAndOne() {
        assertThat(numbers(new boolean[] {true, false})).containsExactly(1f, 0f);
        assertThat(numbers(List.of(true, false))).containsExactly(1f, 0f);
    }

    @Test
    void aMixtureIsRefused() {
        assertThatThrownBy(() -> numbers(List.of(1, "two")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inputs must be numbers or arrays of one type, got double and String");
        assertThatThrownBy(() -> numbers(Arrays.asList(1, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inputs must be numbers, got null as entry 1");
        assertThatThrownBy(() -> numbers(List.of(new float[2], new float[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inputs must not be ragged: axis 1 has both 2 and 3 entries");
    }

    @Test
    void anIdThatFloat32DoesNotHaveIsRefused() {
        assertThat(numbers(new int[] {16777216, 33554432})).containsExactly(16777216f, 33554432f);
        String message =
                "Models compute in float32, in which the whole number 16777217 is 16777216: number ids from 0 on, or give quantities as float or double";
        assertThatThrownBy(() -> numbers(new int[] {16777217})).hasMessage(message);
        assertThatThrownBy(() -> numbers(new long[][] {{16777217}})).hasMessage(message);
        assertThatThrownBy(() -> numbers(List.of(16777217))).hasMessage(message);
        assertThatThrownBy(() -> numbers(StdArrays.ndCopyOf(new int[] {16777217})))
                .hasMessage(message);
        assertThat(numbers(new double[] {16777217})).containsExactly(16777216f);
    }

    @Test
    void labelsThatWereForgottenAreAskedFor() {
        try (Sequential model = Sequential.of(new Rescaling(1).inputShape(1))) {
            model.compile(loss("mae"));
            float[][] x = {{1}};
            assertThatThrownBy(() -> model.fit(x, epochs(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "fit takes inputs and labels, or one Dataset, and then options such as batchSize(32) or callbacks(...), got float[][] and the option epochs");
            assertThatThrownBy(() -> model.evaluate(Dataset.of(x, x), new EarlyStopping()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "evaluate takes inputs and labels, or one Dataset, and then options such as batchSize(32) or callbacks(...), got a Dataset and EarlyStopping");
            assertThatThrownBy(() -> model.evaluate(Dataset.of(x, x), FitOption.verbose(0)))
                    .hasMessageEndingWith("got a Dataset and the option verbose");
        }
    }
}
