package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class UpSampling2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new UpSampling2D(2, 3);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2);
    }

    @Test
    void repeatsEachPixel() {
        assertThat(Numbers.output(new UpSampling2D(1, 2), Shape.of(2, 2, 1), 1, 2, 3, 4))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    }
}
