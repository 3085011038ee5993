package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv3DTransposeSameTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv3DTranspose(2, 3).strides(2).padding("same").outputPadding(1);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 1, 2, 2);
    }
}
