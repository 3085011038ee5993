package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Conv1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv1D(3, 3).strides(2).padding("same").activation("sigmoid");
    }

    @Override
    public Shape input() {
        return Shape.of(5, 2);
    }

    @Test
    void eachWindowIsSummed() {
        var pairs = new Conv1D(1, 2).kernelInitializer("ones");
        assertThat(Numbers.output(pairs, Shape.of(4, 1), 1, 2, 3, 4)).containsExactly(3, 5, 7);
    }

    @Test
    void aCausalWindowEndsAtItsStep() {
        // 1, 2, 1 + 3, 2 + 4: the step itself and the one two before it
        var causal = new Conv1D(1, 2).padding("causal").dilationRate(2).kernelInitializer("ones");
        assertThat(Numbers.output(causal, Shape.of(4, 1), 1, 2, 3, 4)).containsExactly(1, 2, 4, 6);
    }

    @Test
    void sequencesOfAnyLengthAreTaken() {
        assertThat(new Conv1D(8, 3)
                        .padding("causal")
                        .outputShape(Shape.of(-1, 4))
                        .asArray())
                .containsExactly(-1, 8);
    }

    @Test
    void refusesAnImage() {
        assertThatThrownBy(() -> new Conv1D(8, 3).outputShape(Shape.of(8, 8, 3)))
                .hasMessage("Conv1D takes a sequence (steps, channels), got (8, 8, 3)");
    }
}
