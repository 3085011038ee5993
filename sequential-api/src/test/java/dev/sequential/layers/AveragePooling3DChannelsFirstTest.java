package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class AveragePooling3DChannelsFirstTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AveragePooling3D().dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 2, 4, 3);
    }
}
