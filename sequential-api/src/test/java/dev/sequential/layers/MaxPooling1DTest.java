package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MaxPooling1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new MaxPooling1D(3).strides(2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(6, 2);
    }

    @Test
    void keepsTheLargestOfEachPair() {
        assertThat(Numbers.output(new MaxPooling1D(), Shape.of(5, 1), 1, 3, 2, 5, 9))
                .containsExactly(3, 5);
    }

    @Test
    void refusesCausalPadding() {
        assertThatThrownBy(() -> new MaxPooling1D(2).padding("causal"))
                .hasMessage("MaxPooling1D takes padding \"valid\" or \"same\", got \"causal\"");
    }

    @Test
    void refusesAnImage() {
        assertThatThrownBy(() -> new MaxPooling1D().outputShape(Shape.of(8, 8, 3)))
                .hasMessage("MaxPooling1D takes a sequence (steps, channels), got (8, 8, 3)");
    }
}
