package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv2DPointwiseStridedTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv2D(8, 1).strides(1, 2);
    }

    @Override
    public Shape input() {
        return Shape.of(5, 6, 2);
    }
}
