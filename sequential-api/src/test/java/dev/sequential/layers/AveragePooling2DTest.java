package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class AveragePooling2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AveragePooling2D(3).strides(2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(5, 4, 2);
    }
}
