package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.shapes.ShapeException;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class AdaptiveMaxPooling1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AdaptiveMaxPooling1D(3);
    }

    @Override
    public Shape input() {
        return Shape.of(5, 2);
    }

    @Test
    void windowsOverlapWhereTheyMust() {
        assertThat(Numbers.output(new AdaptiveMaxPooling1D(3), Shape.of(5, 1), 5, 1, 7, 2, 3))
                .containsExactly(5, 7, 3);
    }

    @Test
    void refusesASequenceOfUnknownLength() {
        assertThatThrownBy(() -> new AdaptiveMaxPooling1D(3).outputShape(Shape.of(-1, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("Each side of AdaptiveMaxPooling1D's input must be known, got a shape that leaves it open");
    }
}
