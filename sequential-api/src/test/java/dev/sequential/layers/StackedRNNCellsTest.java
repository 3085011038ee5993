package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class StackedRNNCellsTest implements LayerContract {
    @Override
    public Layer layer() {
        return new RNN(StackedRNNCells.of(new GRUCell(3), new LSTMCell(2)));
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
