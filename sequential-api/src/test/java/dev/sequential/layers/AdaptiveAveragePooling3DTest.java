package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class AdaptiveAveragePooling3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AdaptiveAveragePooling3D(2, 1, 2);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2, 3, 2);
    }
}
