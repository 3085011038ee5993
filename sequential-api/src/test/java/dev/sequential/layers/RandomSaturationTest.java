package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomSaturationTest implements AugmentationContract {
    private static float[] saturated(double factor) {
        return Augmented.of(new RandomSaturation(Factor.of(factor, factor)), Shape.of(1, 1, 3), 200, 100, 100);
    }

    @Override
    public Layer layer() {
        return new RandomSaturation(Factor.of(0.2, 0.4)).seed(3);
    }

    @Test
    void aHalfKeepsTheColourAndZeroTakesItOut() {
        assertThat(saturated(0.5)).containsExactly(new float[] {200, 100, 100}, within(1e-3f));
        assertThat(saturated(0)).containsExactly(new float[] {200, 200, 200}, within(1e-3f));
    }

    @Test
    void aThirdIsHalfOfTheSaturation() {
        assertThat(saturated(1 / 3.0)).containsExactly(new float[] {200, 150, 150}, within(1e-3f));
    }
}
