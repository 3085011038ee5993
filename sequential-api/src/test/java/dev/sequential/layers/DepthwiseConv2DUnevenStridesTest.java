package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class DepthwiseConv2DUnevenStridesTest implements LayerContract {
    @Override
    public Layer layer() {
        return new DepthwiseConv2D(2).strides(1, 2).padding("same").dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 4, 5);
    }
}
