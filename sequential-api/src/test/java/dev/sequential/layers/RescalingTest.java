package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class RescalingTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Rescaling(1 / 255.0).offset(-0.5);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 2, 3);
    }
}
