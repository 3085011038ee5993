package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ConvLSTM1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ConvLSTM1D(2, 2).returnSequences(true);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 2);
    }

    @Test
    void refusesToReturnItsState() {
        assertThatThrownBy(() -> new ConvLSTM1D(2, 2).returnState(true))
                .hasMessage(
                        "ConvLSTM1D cannot return its state: a Sequential model has one output. Use returnState(false)");
    }

    @Test
    void refusesAnImage() {
        assertThatThrownBy(() -> new ConvLSTM1D(2, 2).outputShape(Shape.of(8, 8)))
                .hasMessage("ConvLSTM1D takes a sequence (steps, ...) of 3 axes, got (8, 8)");
    }
}
