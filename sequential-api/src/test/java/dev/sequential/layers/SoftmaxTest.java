package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class SoftmaxTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Softmax(1, 2);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4);
    }
}
