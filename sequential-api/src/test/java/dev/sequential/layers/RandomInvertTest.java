package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomInvertTest implements AugmentationContract {
    private static final Shape PIXELS = Shape.of(1, 2, 1);

    @Override
    public Layer layer() {
        return new RandomInvert().seed(3);
    }

    @Test
    void certainlyInvertedIsTheNegative() {
        assertThat(Augmented.of(new RandomInvert(Factor.of(1, 1)), PIXELS, 0, 200))
                .containsExactly(255, 55);
    }

    @Test
    void aNumberIsAProbabilityFromZeroUpToIt() {
        float[] pictures = Augmented.of(new RandomInvert(1), PIXELS, Augmented.repeated(1000, 0, 255));
        assertThat(Augmented.count(pictures, 255, 0)).isBetween(430, 570); // standard deviation 16
    }
}
