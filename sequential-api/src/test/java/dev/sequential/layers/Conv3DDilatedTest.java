package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv3DDilatedTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv3D(2, 2).dilationRate(2, 1, 2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 3, 4, 2);
    }
}
