package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.keywords.Factor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomErasingTest implements AugmentationContract {
    private static final Shape PICTURE = Shape.of(20, 20, 1);

    @Override
    public Layer layer() {
        return new RandomErasing(Factor.of(1, 1)).seed(3);
    }

    @Test
    void aQuarterOfEachPictureIsCoveredByOneRectangle() {
        float[] picture = new float[400];
        Arrays.fill(picture, 7);
        var layer =
                new RandomErasing(Factor.of(1, 1)).scale(Factor.of(0.25, 0.25)).fillValue(9);
        float[] pictures = Augmented.of(layer, PICTURE, Augmented.repeated(100, picture));
        for (int i = 0; i < 100; i++) {
            int covered = 0;
            for (int pixel = 0; pixel < 400; pixel++) {
                assertThat(pictures[400 * i + pixel]).isIn(7f, 9f);
                covered += pictures[400 * i + pixel] == 9 ? 1 : 0;
            }
            assertThat(covered).isEqualTo(100); // 10 by 10
        }
    }

    @Test
    void aNumberIsAProbabilityFromZeroUpToIt() {
        float[] pictures = Augmented.of(
                new RandomErasing(1).scale(Factor.of(1, 1)).fillValue(0),
                Shape.of(1, 1, 1),
                Augmented.repeated(1000, 5));
        assertThat(Augmented.count(pictures, 0)).isBetween(430, 570); // standard deviation 16
    }
}
