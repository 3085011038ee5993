package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class UpSampling3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new UpSampling3D(1, 2, 3).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 2, 2, 2);
    }

    @Test
    void enlargesTheAxesOfAVolume() {
        assertThat(new UpSampling3D(1, 2, 2).outputShape(Shape.of(8, 16, 16, 3)))
                .isEqualTo(Shape.of(8, 32, 32, 3));
    }
}
