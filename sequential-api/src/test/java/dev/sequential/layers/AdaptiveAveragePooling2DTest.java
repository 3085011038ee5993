package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class AdaptiveAveragePooling2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AdaptiveAveragePooling2D(2, 3).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 4, 5);
    }
}
