package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MaxPooling3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new MaxPooling3D(2, 1, 3).strides(1, 2, 2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2, 3, 2);
    }

    @Test
    void keepsTheLargestOfEachCube() {
        assertThat(Numbers.output(new MaxPooling3D(), Shape.of(2, 2, 3, 1), 1, 2, 3, 4, 12, 6, 7, 8, 9, 10, 11, 5))
                .containsExactly(12);
    }
}
