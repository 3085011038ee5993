package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GlobalAveragePooling2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GlobalAveragePooling2D();
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 2);
    }

    @Test
    void keepsHeightAndWidthAsOneWhereAsked() {
        assertThat(new GlobalAveragePooling2D().keepdims(true).outputShape(Shape.of(8, 8, 64)))
                .isEqualTo(Shape.of(1, 1, 64));
    }
}
