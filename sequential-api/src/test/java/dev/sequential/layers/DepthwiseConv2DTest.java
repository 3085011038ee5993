package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class DepthwiseConv2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new DepthwiseConv2D(2).depthMultiplier(2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 2);
    }

    @Test
    void weighsEachChannelAlone() {
        // 3 * 3 pixels for each of 8 channels, and a bias for each
        var weights = new DepthwiseConv2D(3).weights(Shape.of(32, 32, 8));
        assertThat(weights.get(0).shape()).isEqualTo(Shape.of(3, 3, 8, 1));
        assertThat(weights.get(0).shape().size() + weights.get(1).shape().size())
                .isEqualTo(80);
    }
}
