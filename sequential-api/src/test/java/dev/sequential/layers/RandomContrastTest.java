package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomContrastTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomContrast(0.4).seed(3);
    }

    @Test
    void aFactorOfZeroToOneDrawsFromOneToTwoTimesTheContrast() {
        float[] pictures = Augmented.of(new RandomContrast(1), Shape.of(1, 2, 1), Augmented.repeated(500, 90, 110));
        for (int i = 0; i < pictures.length; i += 2) {
            assertThat(pictures[i]).isBetween(79.99f, 90.01f); // mean 100, from 90 down to 80
            assertThat(pictures[i + 1]).isBetween(109.99f, 120.01f);
        }
    }

    @Test
    void aSingleNumberIsReadFromAConfigurationAsARangeFromZero() {
        assertThat(new RandomContrast(0.4).factor()).isEqualTo(Factor.of(0, 0.4));
    }
}
