package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Cropping2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Cropping2D(1, 0, 2, 1);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 5, 2);
    }

    @Test
    void cutsNothingUntilTold() {
        assertThat(new Cropping2D().outputShape(Shape.of(4, 5, 3))).isEqualTo(Shape.of(4, 5, 3));
    }
}
