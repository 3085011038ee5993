package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv1DCausalTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv1D(2, 3).padding("causal").dilationRate(2);
    }

    @Override
    public Shape input() {
        return Shape.of(7, 2);
    }
}
