package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ZeroPadding3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ZeroPadding3D(1, 0, 2).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 1, 2, 1);
    }

    @Test
    void padsTheAxesOfAVolume() {
        assertThat(new ZeroPadding3D(1, 0, 2).outputShape(Shape.of(8, 16, 16, 3)))
                .isEqualTo(Shape.of(10, 16, 20, 3));
        assertThat(layer().outputShape(Shape.of(3, 8, 16, 16))).isEqualTo(Shape.of(3, 10, 16, 20));
    }
}
