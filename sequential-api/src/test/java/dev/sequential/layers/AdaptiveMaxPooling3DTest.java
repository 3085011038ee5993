package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class AdaptiveMaxPooling3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AdaptiveMaxPooling3D(2).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2, 3);
    }
}
