package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ContrastLimitedAdaptiveHistogramEqualizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ContrastLimitedAdaptiveHistogramEqualization()
                .tileGridSize(2, 3)
                .clipLimit(2.5);
    }

    @Override
    public Shape input() {
        return Shape.of(6, 5, 3);
    }

    @Test
    void inOneTileWithoutALimitFourValuesAreSpreadOverTheRange() {
        var layer = new ContrastLimitedAdaptiveHistogramEqualization()
                .tileGridSize(1, 1)
                .clipLimit(0);
        var shape = Shape.of(2, 2, 1);
        try (var model = new Sequential().add(Input.of(2, 2, 1)).add(layer)) {
            // no pixel is 0, so that the sums are 1, 2, 3 and 4 of 4 pixels, more than the least, which is 0
            assertThat(Numbers.of(model.predict(Samples.floats(shape, new float[] {10, 11, 12, 13}), 1)))
                    .containsExactly(63.75f, 127.5f, 191.25f, 255);
        }
    }

    @Test
    void aGridWithoutTilesIsRefused() {
        assertThatThrownBy(() -> new ContrastLimitedAdaptiveHistogramEqualization().tileGridSize(0, 3))
                .hasMessage(
                        "ContrastLimitedAdaptiveHistogramEqualization tile_grid_size must be 2 numbers of at least 1,"
                                + " got [0, 3]");
    }
}
