package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class AveragePooling3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AveragePooling3D(2, 3, 2).strides(1, 2, 2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 3, 2);
    }

    @Test
    void isTheMeanOfEachCube() {
        assertThat(Numbers.output(new AveragePooling3D(), Shape.of(2, 2, 2, 1), 1, 2, 3, 4, 5, 6, 7, 8))
                .containsExactly(4.5f);
    }
}
