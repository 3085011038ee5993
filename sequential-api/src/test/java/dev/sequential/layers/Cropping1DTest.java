package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.shapes.ShapeException;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Cropping1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Cropping1D(1, 2);
    }

    @Override
    public Shape input() {
        return Shape.of(6, 2);
    }

    @Test
    void cutsOffBothEnds() {
        assertThat(Numbers.output(new Cropping1D(2, 0), Shape.of(4, 1), 5, 6, 7, 8))
                .containsExactly(7, 8);
    }

    @Test
    void refusesWhatLeavesNothing() {
        assertThatThrownBy(() -> new Cropping1D(3, 1).outputShape(Shape.of(4, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("Cropping1D takes 3 and 1 from a side of 4, which leaves nothing");
    }
}
