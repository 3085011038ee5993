package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class PReLUTest implements LayerContract {
    @Override
    public Layer layer() {
        return new PReLU().sharedAxes(1).alphaInitializer(new dev.sequential.initializers.Constant(0.3));
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4);
    }
}
