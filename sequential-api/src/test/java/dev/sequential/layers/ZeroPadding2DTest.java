package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ZeroPadding2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ZeroPadding2D(1, 0, 2, 1);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2);
    }

    @Test
    void takesOneTwoOrFourNumbers() {
        assertThat(new ZeroPadding2D(2)).isEqualTo(new ZeroPadding2D(2, 2, 2, 2));
        assertThat(new ZeroPadding2D(2, 1)).isEqualTo(new ZeroPadding2D(2, 2, 1, 1));
        assertThat(new ZeroPadding2D(2, 1, 0, 3).outputShape(Shape.of(4, 5, 3))).isEqualTo(Shape.of(7, 8, 3));
    }

    @Test
    void refusesThreeNumbers() {
        assertThatThrownBy(() -> new ZeroPadding2D(1, 2, 3))
                .hasMessage("The borders of 2 axes are 1, 2 or 4 numbers, got [1, 2, 3]");
    }
}
