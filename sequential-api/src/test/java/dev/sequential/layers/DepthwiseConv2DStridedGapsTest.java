package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class DepthwiseConv2DStridedGapsTest implements LayerContract {
    @Override
    public Layer layer() {
        return new DepthwiseConv2D(2).dilationRate(2).strides(2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(5, 6, 2);
    }

    @Test
    void skipsPlacesAndPixels() {
        assertThat(Numbers.output(
                        new DepthwiseConv2D(1, 2).dilationRate(2).strides(1, 2).depthwiseInitializer("ones"),
                        Shape.of(1, 6, 1),
                        1,
                        2,
                        3,
                        4,
                        5,
                        6))
                .containsExactly(4, 8);
    }
}
