package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.shapes.ShapeException;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Conv2DTransposeTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv2DTranspose(3, 3, 2).strides(2, 3).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2);
    }

    @Test
    void doublesTheSidesOfAnImage() {
        var layer = new Conv2DTranspose(16, 3).strides(2).padding("same");
        assertThat(layer.outputShape(Shape.of(16, 16, 8))).isEqualTo(Shape.of(32, 32, 16));
        // 3 * 3 pixels, 16 filters, 8 channels
        assertThat(layer.weights(Shape.of(16, 16, 8)).get(0).shape()).isEqualTo(Shape.of(3, 3, 16, 8));
    }

    @Test
    void refusesAnOutputThatTheWindowsDoNotFill() {
        assertThatThrownBy(() -> new Conv2DTranspose(1, 4)
                        .strides(2)
                        .padding("same")
                        .outputPadding(0)
                        .outputShape(Shape.of(3, 3, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "A side of 3 cannot become one of 4 by windows of 4 with steps of 2: use a larger output padding");
    }
}
