package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomShearTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomShear(0.5, 0.2).seed(3);
    }

    @Test
    void eachRowMovesOnePixelFurtherToEitherSide() {
        var layer =
                new RandomShear().xFactor(Factor.of(1, 1)).fillMode("constant").interpolation("nearest");
        float[] picture = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        float[] left = {1, 2, 3, 5, 6, 0, 9, 0, 0};
        float[] right = {1, 2, 3, 0, 4, 5, 0, 0, 7};
        float[] sheared = Augmented.of(layer, Shape.of(3, 3, 1), Augmented.repeated(200, picture));
        assertThat(Augmented.count(sheared, left)).isBetween(70, 130); // standard deviation 7
        assertThat(Augmented.count(sheared, left) + Augmented.count(sheared, right))
                .isEqualTo(200);
    }

    @Test
    void aRangeThatKerasWroteForANumberIsThatNumber() {
        assertThat(new RandomShear().xFactor(Factor.of(-0.3, 0.3)).xFactor()).isEqualTo(Factor.of(0.3));
    }
}
