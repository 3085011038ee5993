package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomSharpnessTest implements AugmentationContract {
    private static final Shape PICTURE = Shape.of(3, 3, 1);
    private static final float[] DOT = {0, 0, 0, 0, 130, 0, 0, 0, 0};

    @Override
    public Layer layer() {
        return new RandomSharpness(0.4).seed(3);
    }

    @Test
    void zeroSpreadsADotOverItsNeighbours() {
        assertThat(Augmented.of(new RandomSharpness(Factor.of(0, 0)), PICTURE, DOT))
                .containsExactly(new float[] {10, 10, 10, 10, 50, 10, 10, 10, 10}, within(1e-4f));
    }

    @Test
    void oneMakesItStandOut() {
        assertThat(Augmented.of(new RandomSharpness(Factor.of(1, 1)), PICTURE, DOT))
                .containsExactly(new float[] {0, 0, 0, 0, 210, 0, 0, 0, 0}, within(1e-4f));
    }

    @Test
    void aHalfLeavesThePictureAsItIs() {
        assertThat(Augmented.of(new RandomSharpness(Factor.of(0.5, 0.5)), PICTURE, DOT))
                .containsExactly(DOT);
    }
}
