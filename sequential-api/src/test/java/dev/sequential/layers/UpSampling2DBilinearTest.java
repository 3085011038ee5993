package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class UpSampling2DBilinearTest implements LayerContract {
    @Override
    public Layer layer() {
        return new UpSampling2D(2, 3).interpolation("bilinear");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 2);
    }
}
