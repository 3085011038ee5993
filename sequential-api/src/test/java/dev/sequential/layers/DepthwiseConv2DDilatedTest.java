package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class DepthwiseConv2DDilatedTest implements LayerContract {
    @Override
    public Layer layer() {
        return new DepthwiseConv2D(2).dilationRate(2, 1).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(4, 3, 2);
    }
}
