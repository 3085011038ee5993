package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class ConvLSTM3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ConvLSTM3D(1, 2);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2, 3, 1);
    }
}
