package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class ActivityRegularizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ActivityRegularization(0.01, 0.02);
    }

    @Override
    public Shape input() {
        return Shape.of(6);
    }
}
