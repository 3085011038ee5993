package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.architecture.Architecture;
import dev.sequential.config.KerasConfig;
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
        assertThat(Architecture.className(new MaxPool2D())).isEqualTo("MaxPooling2D");
    }

    @Override
    @Test
    public void configReadsBackAsTheSameLayer() {
        Object config = KerasConfig.serialize(new MaxPool2D(3).strides(2));
        assertThat(KerasConfig.deserialize(Layer.class, config)).isEqualTo(new MaxPooling2D(3).strides(2));
    }
}
