package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Conv1DTransposeTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv1DTranspose(3, 3)
                .strides(2)
                .padding("same")
                .outputPadding(1)
                .activation("sigmoid");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2);
    }

    @Test
    void eachStepAddsToAWindow() {
        assertThat(Numbers.output(new Conv1DTranspose(1, 3).strides(2).kernelInitializer("ones"), Shape.of(2, 1), 1, 2))
                .containsExactly(1, 1, 1 + 2, 2, 2);
    }

    @Test
    void gapsSpreadTheWindow() {
        assertThat(Numbers.output(
                        new Conv1DTranspose(1, 2).dilationRate(2).kernelInitializer("ones"), Shape.of(3, 1), 1, 2, 4))
                .containsExactly(1, 2, 1 + 4, 2, 4);
    }

    @Test
    void sequencesOfAnyLengthBecomeLonger() {
        assertThat(layer().outputShape(Shape.of(-1, 2)).asArray()).containsExactly(-1, 3);
        try (var model = new Sequential()
                .add(Input.of(-1, 2))
                .add(new Conv1DTranspose(3, 5).strides(2))
                .add(new GlobalMaxPooling1D())) {
            var largest = model.predict(Samples.floats(Shape.of(4, 2), new float[8]), 1);
            assertThat(largest.shape()).isEqualTo(Shape.of(1, 3));
        }
    }

    @Test
    void refusesAnOutputPaddingAsLargeAsTheStep() {
        assertThatThrownBy(() -> new Conv1DTranspose(3, 3).strides(2).outputPadding(2))
                .hasMessage("Conv1DTranspose outputPadding must be less than strides, got [2] and [2]");
    }
}
