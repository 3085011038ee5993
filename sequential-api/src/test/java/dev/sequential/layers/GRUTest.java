package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class GRUTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GRU(3);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
