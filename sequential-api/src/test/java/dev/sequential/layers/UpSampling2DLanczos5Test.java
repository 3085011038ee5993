package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class UpSampling2DLanczos5Test implements LayerContract {
    @Override
    public Layer layer() {
        return new UpSampling2D(2, 3).interpolation("lanczos5");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 2);
    }
}
