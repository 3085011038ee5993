package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomBrightnessTest implements AugmentationContract {
    private static final Shape PIXELS = Shape.of(1, 3, 1);

    @Override
    public Layer layer() {
        return new RandomBrightness(0.2).seed(3);
    }

    @Test
    void aFifthOfTheRangeIsAddedAndCutOffAtWhite() {
        var layer = new RandomBrightness(Factor.of(0.2, 0.2));
        assertThat(Augmented.of(layer, PIXELS, 0, 100, 240)).containsExactly(51, 151, 255);
    }

    @Test
    void whatIsAddedIsAPartOfTheValueRange() {
        var layer = new RandomBrightness(Factor.of(-0.5, -0.5)).valueRange(0, 1);
        assertThat(Augmented.of(layer, PIXELS, 0, 0.5f, 1)).containsExactly(0, 0, 0.5f);
    }

    @Test
    void picturesAreMadeBrighterAndDarkerInEqualParts() {
        float[] pixels = Augmented.of(new RandomBrightness(0.1), Shape.of(1, 1, 1), Augmented.repeated(2000, 100));
        double sum = 0;
        for (float pixel : pixels) {
            assertThat(pixel).isBetween(74.5f, 125.5f);
            sum += pixel;
        }
        assertThat(sum / 2000).isBetween(98.0, 102.0); // standard deviation 0.33
    }

    @Test
    void refusesAFactorAboveOne() {
        assertThatThrownBy(() -> new RandomBrightness(1.5))
                .hasMessage("RandomBrightness factor must be from -1.0 to 1.0, got 1.5");
    }
}
