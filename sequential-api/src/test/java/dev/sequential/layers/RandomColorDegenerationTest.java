package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomColorDegenerationTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomColorDegeneration(0.5).seed(3);
    }

    @Test
    void halfOfTheWayToGray() {
        float[] pixel = Augmented.of(new RandomColorDegeneration(Factor.of(0.5, 0.5)), Shape.of(1, 1, 3), 0, 100, 0);
        assertThat(pixel).containsExactly(new float[] {29.35f, 79.35f, 29.35f}, within(1e-4f));
    }
}
