package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class EqualizationTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new Equalization();
    }

    @Test
    void fourValuesAreSpreadOverTheRange() {
        // sums 1, 2, 3, 4: the first becomes 0, the others thirds of 255
        assertThat(Augmented.of(layer(), Shape.of(2, 2, 1), 10, 11, 12, 13)).containsExactly(0, 85, 170, 255);
    }

    @Test
    void oneValueStays() {
        assertThat(Augmented.of(layer(), Shape.of(2, 2, 1), 10, 10, 10, 10)).containsExactly(10, 10, 10, 10);
    }
}
