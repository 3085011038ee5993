package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class LSTMCellTest implements LayerContract {
    @Override
    public Layer layer() {
        return new RNN(new LSTMCell(3)).goBackwards(true);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
