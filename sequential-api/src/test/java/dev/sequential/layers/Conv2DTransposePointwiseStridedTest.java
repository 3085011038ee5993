package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv2DTransposePointwiseStridedTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv2DTranspose(2, 1).strides(2, 3);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 2);
    }
}
