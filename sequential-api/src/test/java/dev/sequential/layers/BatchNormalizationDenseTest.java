package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class BatchNormalizationDenseTest implements LayerContract {
    @Override
    public Layer layer() {
        return new BatchNormalization().scale(false).epsilon(1e-2);
    }

    @Override
    public boolean trainsInAnotherWay() {
        return true;
    }

    @Override
    public Shape input() {
        return Shape.of(6);
    }
}
