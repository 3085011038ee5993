package dev.sequential.layers;

import dev.sequential.initializers.Constant;
import org.tensorflow.ndarray.Shape;

class PReLUTest implements LayerContract {
    @Override
    public Layer layer() {
        return new PReLU().sharedAxes(1).alphaInitializer(new Constant(0.3));
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4);
    }
}
