package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv3DGroupsTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv3D(4, 2).groups(2).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 3, 3);
    }
}
