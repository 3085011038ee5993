package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GlobalAveragePooling3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GlobalAveragePooling3D().dataFormat("channels_first");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2, 2);
    }

    @Test
    void isTheMeanOfEachChannel() {
        assertThat(Numbers.output(new GlobalAveragePooling3D(), Shape.of(2, 1, 2, 1), 1, 4, 2, 3))
                .containsExactly(2.5f);
    }
}
