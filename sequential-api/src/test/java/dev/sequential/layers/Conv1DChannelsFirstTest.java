package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class Conv1DChannelsFirstTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv1D(4, 2).groups(2).dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(4, 5);
    }
}
