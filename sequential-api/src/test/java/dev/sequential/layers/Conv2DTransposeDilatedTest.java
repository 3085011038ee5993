package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv2DTransposeDilatedTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv2DTranspose(2, 2).dilationRate(2, 1).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 4);
    }
}
