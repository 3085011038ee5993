package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class MaskingTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Masking(0);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
