package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Cropping3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Cropping3D().dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 4, 3);
    }

    @Test
    void cutsTheAxesOfAVolume() {
        assertThat(new Cropping3D(1, 0, 2).outputShape(Shape.of(8, 16, 16, 3))).isEqualTo(Shape.of(6, 16, 12, 3));
    }
}
