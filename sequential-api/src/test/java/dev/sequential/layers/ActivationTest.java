package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
