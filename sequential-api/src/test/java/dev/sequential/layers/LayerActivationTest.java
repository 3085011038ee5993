package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class LayerActivationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Dense(3).activation(new LeakyReLU().negativeSlope(0.2));
    }

    @Override
    public Shape input() {
        return Shape.of(4);
    }

    @Test
    void theLayerIsAppliedToTheOutput() {
        var layer = new Dense(1).kernelInitializer("ones").activation(new LeakyReLU().negativeSlope(0.5));
        assertThat(Numbers.output(layer, Shape.of(2), -3, 1)).containsExactly(-1);
    }

    @Test
    void aLayerWithWeightsIsRefused() {
        var layer = new Dense(1).activation(new PReLU());
        assertThatThrownBy(() -> Numbers.output(layer, Shape.of(2), -3, 1))
                .hasMessage("An activation has no weights, but PReLU has: add it as a layer of its own");
    }
}
