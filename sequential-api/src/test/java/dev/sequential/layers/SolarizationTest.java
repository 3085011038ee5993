package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class SolarizationTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new Solarization(0.3, 0.5).seed(3);
    }

    @Test
    void withoutAThresholdAllPixelsAreInverted() {
        assertThat(Augmented.of(new Solarization(), Shape.of(1, 3, 1), 0, 100, 255))
                .containsExactly(255, 155, 0);
    }

    @Test
    void pixelsBelowTheThresholdStay() {
        var layer = new Solarization().thresholdFactor(Factor.of(0.9, 1));
        // the lower end is, as in Keras, 0.9 of 255 levels, the upper 255: some threshold between
        float[] pixels = Augmented.of(layer, Shape.of(1, 1, 1), Augmented.repeated(1000, 100));
        int inverted = Augmented.count(pixels, 155);
        assertThat(inverted).isBetween(330, 460); // 99.1 of 254.1
        assertThat(inverted + Augmented.count(pixels, 100)).isEqualTo(1000);
    }
}
