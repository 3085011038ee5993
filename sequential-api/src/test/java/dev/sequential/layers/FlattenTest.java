package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class FlattenTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Flatten();
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2);
    }

    @Test
    void laysAllNumbersInOneRow() {
        assertThat(new Flatten().outputShape(Shape.of(32, 32, 3))).isEqualTo(Shape.of(3072));
    }
}
