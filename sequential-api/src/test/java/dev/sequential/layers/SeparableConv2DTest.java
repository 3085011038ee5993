package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class SeparableConv2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new SeparableConv2D(3, 2).strides(2).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 4, 5);
    }

    @Test
    void needsFewerWeightsThanOneConvolution() {
        // 3 * 3 * 8, then 8 * 16, and 16 biases; a Conv2D has 3 * 3 * 8 * 16 + 16 = 1168
        var weights = new SeparableConv2D(16, 3).weights(Shape.of(32, 32, 8));
        assertThat(weights.stream().mapToLong(weight -> weight.shape().size()).sum())
                .isEqualTo(216);
        assertThat(weights.stream().map(Weight::path)).containsExactly("depthwise_kernel", "pointwise_kernel", "bias");
    }
}
