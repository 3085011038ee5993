package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class BidirectionalTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Bidirectional(new LSTM(2));
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2);
    }
}
