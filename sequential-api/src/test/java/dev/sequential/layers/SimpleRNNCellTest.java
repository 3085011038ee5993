package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class SimpleRNNCellTest implements LayerContract {
    @Override
    public Layer layer() {
        return new RNN(new SimpleRNNCell(3)).returnSequences(true);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
