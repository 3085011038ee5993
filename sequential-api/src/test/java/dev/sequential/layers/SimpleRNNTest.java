package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class SimpleRNNTest implements LayerContract {
    @Override
    public Layer layer() {
        return new SimpleRNN(3);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
