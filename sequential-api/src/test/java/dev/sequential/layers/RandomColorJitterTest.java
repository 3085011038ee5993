package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomColorJitterTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomColorJitter()
                .brightnessFactor(Factor.of(0.2))
                .hueFactor(Factor.of(0.2))
                .seed(3);
    }

    @Test
    void brightnessComesBeforeContrast() {
        var layer =
                new RandomColorJitter().brightnessFactor(Factor.of(0.2, 0.2)).contrastFactor(Factor.of(0, 0));
        assertThat(Augmented.of(layer, Shape.of(1, 1, 3), 10, 20, 30)).containsExactly(61, 71, 81);
    }
}
