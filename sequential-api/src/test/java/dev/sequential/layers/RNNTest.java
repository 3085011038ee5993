package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RNNTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Bidirectional(new RNN(new GRUCell(3)).returnSequences(true)).mergeMode("sum");
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }

    @Test
    void aLayerHasTheWeightsOfItsCell() {
        var input = Shape.of(5, 4);
        assertThat(new RNN(new LSTMCell(3)).weights(input))
                .extracting(Weight::path, Weight::shape)
                .isEqualTo(new LSTM(3)
                        .weights(input).stream()
                                .map(weight -> Tuple.tuple(weight.path(), weight.shape()))
                                .toList());
    }

    @Test
    void aCellAloneIsRefusedWithTheWayOut() {
        var model = new Sequential().add(Input.of(4));
        assertThatThrownBy(() -> model.add(new GRUCell(3)))
                .hasMessage("GRUCell is one step, not a layer of a model: new RNN(new GRUCell(...)) goes through a"
                        + " sequence with it");
    }

    @Test
    void stepsOfMoreAxesThanACellTakesAreRefused() {
        var model = new Sequential().add(Input.of(5, 4, 3));
        assertThatThrownBy(() -> model.add(new RNN(new GRUCell(3))))
                .hasMessageStartingWith("GRUCell takes steps (inputs) of one axis, got (4, 3)");
    }
}
