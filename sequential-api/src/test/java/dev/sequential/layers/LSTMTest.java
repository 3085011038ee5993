package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class LSTMTest implements LayerContract {
    @Override
    public Layer layer() {
        return new LSTM(3);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
