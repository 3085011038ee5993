package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GlobalMaxPooling2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GlobalMaxPooling2D().dataFormat("channels_first").keepdims(true);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2, 4);
    }

    @Test
    void keepsItsAxesWhereTheChannelsStand() {
        assertThat(new GlobalMaxPooling2D().keepdims(true).outputShape(Shape.of(4, 5, 3)))
                .isEqualTo(Shape.of(1, 1, 3));
        assertThat(layer().outputShape(Shape.of(3, 4, 5))).isEqualTo(Shape.of(3, 1, 1));
    }
}
