package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class DepthwiseConv1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new DepthwiseConv1D(2)
                .depthMultiplier(2)
                .strides(2)
                .padding("same")
                .activation("sigmoid");
    }

    @Override
    public Shape input() {
        return Shape.of(5, 2);
    }

    @Test
    void channelsStayApart() {
        assertThat(Numbers.output(
                        new DepthwiseConv1D(2).depthwiseInitializer("ones"), Shape.of(3, 2), 1, 10, 2, 20, 3, 30))
                .containsExactly(3, 30, 5, 50);
    }

    @Test
    void refusesCausalPadding() {
        assertThatThrownBy(() -> new DepthwiseConv1D(2).padding("causal"))
                .hasMessage("DepthwiseConv1D takes padding \"valid\" or \"same\", got \"causal\"");
    }
}
