package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;

class RandomPerspectiveTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomPerspective(1, 0.5).factor(Factor.of(1, 1)).seed(3);
    }

    @Test
    void theTopLeftCornerStaysBecauseItsDistanceIsZero() {
        float[] pictures = pictures(20);
        float[] seen = Augmented.of(layer(), input(), pictures);
        for (int i = 0; i < pictures.length; i += 90) {
            assertThat(seen[i]).isCloseTo(pictures[i], within(0.1f));
        }
    }

    @Test
    void withoutAScaleThePictureStaysAsItIs() {
        float[] pictures = pictures(4);
        assertThat(Augmented.of(new RandomPerspective().scale(0), input(), pictures))
                .containsExactly(pictures, within(0.01f));
    }
}
