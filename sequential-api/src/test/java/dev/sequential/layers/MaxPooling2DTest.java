package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MaxPooling2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new MaxPooling2D();
    }

    @Override
    public Shape input() {
        return Shape.of(5, 4, 2);
    }

    @Test
    void dropsTheRowThatFillsNoWindow() {
        assertThat(new MaxPooling2D().outputShape(Shape.of(9, 8, 3))).isEqualTo(Shape.of(4, 4, 3));
    }
}
