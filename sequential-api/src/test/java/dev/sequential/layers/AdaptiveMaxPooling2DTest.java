package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class AdaptiveMaxPooling2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AdaptiveMaxPooling2D(2, 3);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 5, 2);
    }
}
