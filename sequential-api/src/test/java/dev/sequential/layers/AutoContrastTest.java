package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class AutoContrastTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AutoContrast().valueRange(-1, 1);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2, 2);
    }

    @Test
    void eachChannelIsStretchedToBlackAndWhite() {
        float[] stretched = Augmented.of(new AutoContrast(), Shape.of(1, 3, 2), 100, 7, 110, 7, 120, 7);
        assertThat(stretched).containsExactly(0, 7, 127.5f, 7, 255, 7);
    }
}
