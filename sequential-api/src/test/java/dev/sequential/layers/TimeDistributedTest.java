package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class TimeDistributedTest implements LayerContract {
    @Override
    public Layer layer() {
        return new TimeDistributed(new Dense(3).activation("tanh"));
    }

    @Override
    public Shape input() {
        return Shape.of(4, 2);
    }
}
