package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class GRUCellTest implements LayerContract {
    @Override
    public Layer layer() {
        return new RNN(new GRUCell(3).resetAfter(false));
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
