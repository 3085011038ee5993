package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class UpSampling2DBicubicTest implements LayerContract {
    @Override
    public Layer layer() {
        return new UpSampling2D(2, 3).interpolation("bicubic");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 2);
    }
}
