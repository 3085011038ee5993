package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GlobalMaxPooling3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GlobalMaxPooling3D();
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2, 2);
    }

    @Test
    void isTheLargestOfEachChannel() {
        assertThat(Numbers.output(new GlobalMaxPooling3D(), Shape.of(2, 1, 2, 1), 1, 4, 2, 3))
                .containsExactly(4);
    }
}
