package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class ReLUTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ReLU().maxValue(4).negativeSlope(0.1);
    }

    @Override
    public Shape input() {
        return Shape.of(9);
    }
}
