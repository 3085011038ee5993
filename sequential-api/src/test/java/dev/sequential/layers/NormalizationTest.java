package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.data.Dataset;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class NormalizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Normalization().statistics(new double[] {1, 2}, new double[] {4, 0.25});
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2);
    }

    @Test
    void itTakesTheMeanAndTheVarianceOfEachColumnFromArrays() {
        // means 3 and 30, variances 8 / 3 and 800 / 3
        var layer = new Normalization().adapt(new float[][] {{1, 10}, {3, 30}, {5, 50}});
        assertThat(Numbers.output(layer, Shape.of(2), 5, 10))
                .containsExactly(new float[] {1.224745f, -1.224745f}, within(1e-5f));
    }

    @Test
    void itTakesThemFromADatasetAsTheNetworkSeesIt() {
        // bytes 0 to 255 are seen from 0 to 1 only where the data set says so
        var data = Dataset.of(new float[][] {{1, 10}, {3, 30}, {5, 50}}, new int[] {0, 1, 0});
        assertThat(new Normalization().adapt(data).found())
                .isEqualTo(new Normalization()
                        .adapt(new float[][] {{1, 10}, {3, 30}, {5, 50}})
                        .found());
    }

    @Test
    void withoutAxesThereIsOneMeanOfAllNumbers() {
        var found = new Normalization()
                .withoutAxis()
                .adapt(new float[][] {{1, 3}, {5, 7}})
                .found()
                .orElseThrow();
        assertThat(found.mean().values()).containsExactly(4.0);
        assertThat(found.variance().values()).containsExactly(5.0);
    }

    @Test
    void invertedItBringsTheInputsBack() {
        var layer = new Normalization().withoutAxis().statistics(3, 4);
        assertThat(Numbers.output(layer, Shape.of(1), 7)).containsExactly(2);
        assertThat(Numbers.output(layer.invert(true), Shape.of(1), 2)).containsExactly(7);
    }

    @Test
    void statisticsOfAnotherSizeThanTheInputAreRefused() {
        assertThatThrownBy(() -> layer().outputShape(Shape.of(3, 5)))
                .hasMessage("Normalization has a mean of shape (2), but the input's axes have the sizes (5)");
    }
}
