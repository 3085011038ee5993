package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.shapes.ShapeException;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ActivationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Activation("elu");
    }

    @Override
    public Shape input() {
        return Shape.of(7);
    }

    @Test
    void anUnknownFunctionIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> new Activation("rellu"))
                .hasMessageStartingWith("Unknown activation \"rellu\": did you mean \"relu\"");
    }

    @Test
    void gluHalvesTheLastAxisForTheLayersAfterIt() {
        try (var model = new Sequential()
                .add(new Dense(6).activation("glu").inputShape(4))
                .add(new Dense(2))) {
            assertThat(model.architecture().nodes().get(0).output()).isEqualTo(Shape.of(3));
            assertThat(model.predict(new float[5][4]).shape()).isEqualTo(Shape.of(5, 2));
        }
    }

    @Test
    void gluRefusesAnOddAxisAndStates() {
        assertThatThrownBy(() -> new Activation("glu").outputShape(Shape.of(3, 5)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("glu halves the last axis, which must be known and of even length, got (3, 5)");
        assertThatThrownBy(() -> new Sequential().add(Input.of(3, 2)).add(new LSTM(4).activation("glu")))
                .hasMessage(
                        "A recurrent layer cannot have the activation glu: a state must keep its shape from step to step (layer 1, lstm, input (3, 2))");
    }
}
