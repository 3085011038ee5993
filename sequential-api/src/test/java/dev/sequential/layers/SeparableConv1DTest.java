package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class SeparableConv1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new SeparableConv1D(3, 2).depthMultiplier(2).padding("same").activation("sigmoid");
    }

    @Override
    public Shape input() {
        return Shape.of(5, 2);
    }

    @Test
    void sumsTheChannelsAfterTheSteps() {
        assertThat(Numbers.output(
                        new SeparableConv1D(1, 2).depthwiseInitializer("ones").pointwiseInitializer("ones"),
                        Shape.of(3, 2),
                        1,
                        10,
                        2,
                        20,
                        3,
                        30))
                .containsExactly(33, 55);
    }
}
