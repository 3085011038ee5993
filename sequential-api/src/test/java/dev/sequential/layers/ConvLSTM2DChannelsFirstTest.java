package dev.sequential.layers;

import org.tensorflow.ndarray.Shape;

class ConvLSTM2DChannelsFirstTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ConvLSTM2D(2, 2).dataFormat("channels_first").returnSequences(true);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 2, 3, 3);
    }
}
