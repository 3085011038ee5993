package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.ndarray.index.Indices;

/** What plain Java arrays and n-dimensional arrays become. */
class DatasetTest {
    private static float[] first(Samples samples) {
        var values = new BatchBuffer(samples.spec(), 1);
        samples.copy(0, values, 0);
        float[] numbers = new float[samples.spec().length()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return numbers;
    }

    @Test
    void theFirstAxisCountsTheSamples() {
        var data = Dataset.of(new float[][][] {{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {0, 0, 0}}}, new int[] {7, 8});
        assertThat(data.size()).hasValue(2);
        assertThat(data.input()).isEqualTo(TensorSpec.floats(Shape.of(2, 3)));
        assertThat(data.label()).isEqualTo(TensorSpec.floats(Shape.scalar()));
        assertThat(first(data.inputs())).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(first(data.labels())).containsExactly(7);
    }

    @Test
    void anyPlainNumbersWillDo() {
        assertThat(first(Samples.of(new double[][] {{0.5}}, "inputs"))).containsExactly(0.5f);
        assertThat(first(Samples.of(new long[][] {{1L << 20}}, "inputs"))).containsExactly(1_048_576);
        assertThat(first(Samples.of(new short[] {-3}, "labels"))).containsExactly(-3);
    }

    @Test
    void bytesStayBytesAndAreUnsigned() {
        var samples = Samples.of(new byte[][] {{0, 127, -128, -1}}, "inputs");
        assertThat(samples.spec()).isEqualTo(new TensorSpec(Shape.of(4), ElementType.UINT8, 1f));
        assertThat(first(samples)).containsExactly(0, 127, 128, 255);
    }

    @Test
    void nDimensionalArraysAreReadInTheSameWay() {
        var floats = StdArrays.ndCopyOf(new float[][] {{1, 2}, {3, 4}});
        assertThat(first(Samples.of(floats, "inputs"))).containsExactly(1, 2);
        assertThat(first(Samples.of(floats.slice(Indices.sliceFrom(1)), "inputs")))
                .containsExactly(3, 4);
        assertThat(first(Samples.of(NdArrays.vectorOf(5L, 6L), "labels"))).containsExactly(5);
        assertThat(first(Samples.of(StdArrays.ndCopyOf(new byte[][] {{-1}}), "inputs")))
                .containsExactly(255);
    }

    @Test
    void raggedArraysAreRefused() {
        assertThatThrownBy(() -> Samples.of(new float[][] {{1, 2}, {3}}, "inputs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inputs must not be ragged: axis 1 has both 2 and 1 entries");
        assertThatThrownBy(() -> Samples.of(new float[][] {{1, 2}, null}, "inputs"))
                .hasMessage("inputs must not be ragged: axis 1 has both 2 and 0 entries");
    }

    @Test
    void emptyArraysAreRefused() {
        assertThatThrownBy(() -> Samples.of(new float[0][3], "inputs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inputs must hold at least one sample of at least one number, got the shape [0, 0]");
        assertThatThrownBy(() -> Samples.of(new float[3][0], "inputs"))
                .hasMessage("inputs must hold at least one sample of at least one number, got the shape [3, 0]");
        assertThatThrownBy(() -> Samples.of(new float[][] {null}, "inputs"))
                .hasMessage("inputs must hold at least one sample of at least one number, got the shape [1, 0]");
    }

    @Test
    void whatIsNoArrayOfNumbersIsRefused() {
        assertThatThrownBy(() -> Samples.of("cat", "inputs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "inputs must be a Java array, a list, or an org.tensorflow.ndarray array, got java.lang.String: a whole data set is one Dataset, without labels beside it");
        assertThatThrownBy(() -> Samples.of(new String[] {"cat"}, "labels"))
                .hasMessage(
                        "labels must hold float, double, int, long, short or byte numbers or booleans, got java.lang.String: for words or letters, number them first");
        assertThatThrownBy(() -> Samples.of(new char[] {'a'}, "labels"))
                .hasMessage(
                        "labels must hold float, double, int, long, short or byte numbers or booleans, got char: for words or letters, number them first");
    }

    @Test
    void eachInputNeedsALabel() {
        assertThatThrownBy(() -> Dataset.of(new float[2][3], new int[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Each input needs one label, got 2 inputs and 3 labels");
    }
}
