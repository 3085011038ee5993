package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomElasticTransformTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomElasticTransform(Factor.of(1, 1)).seed(3);
    }

    @Override
    public Shape input() {
        return Shape.of(30, 30, 3);
    }

    @Test
    void aPictureOfOneColourStays() {
        float[] gray = new float[400];
        Arrays.fill(gray, 70);
        assertThat(Augmented.of(layer(), Shape.of(20, 20, 1), gray)).containsExactly(gray, within(1e-3f));
    }

    @Test
    void withoutAScaleNothingMoves() {
        float[] pictures = pictures(2);
        assertThat(Augmented.of(new RandomElasticTransform().scale(Factor.of(0)), input(), pictures))
                .isEqualTo(pictures);
    }
}
