package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv2DDilatedTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv2D(2, 2).dilationRate(2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(5, 6, 2);
    }
}
