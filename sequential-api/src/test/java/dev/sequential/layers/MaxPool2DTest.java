package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MaxPool2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new MaxPool2D(2);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 4, 1);
    }

    @Test
    void isMaxPooling2DInSummariesAndFiles() {
        assertThat(dev.sequential.Architecture.className(new MaxPool2D())).isEqualTo("MaxPooling2D");
    }

    @Override
    @Test
    public void configReadsBackAsTheSameLayer() {
        Object config = dev.sequential.config.KerasConfig.serialize(new MaxPool2D(3).strides(2));
        assertThat(dev.sequential.config.KerasConfig.deserialize(Layer.class, config))
                .isEqualTo(new MaxPooling2D(3).strides(2));
    }
}
