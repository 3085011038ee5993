package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomHueTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomHue(0.3).seed(3);
    }

    @Test
    void halfATurnMakesRedCyanAndGrayStaysGray() {
        float[] pixels = Augmented.of(new RandomHue(Factor.of(1, 1)), Shape.of(1, 2, 3), 255, 0, 0, 80, 80, 80);
        assertThat(pixels).containsExactly(new float[] {0, 255, 255, 80, 80, 80}, within(1e-3f));
    }
}
