package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.shapes.ShapeException;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ReshapeTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Reshape(-1, 3);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 6);
    }

    @Test
    void refusesAnotherCountOfNumbers() {
        assertThatThrownBy(() -> new Reshape(5, 5).outputShape(Shape.of(4, 6)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("Reshape cannot make [5, 5] of (4, 6): 24 numbers do not fit");
    }
}
