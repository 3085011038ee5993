package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GlobalMaxPooling1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GlobalMaxPooling1D();
    }

    @Override
    public Shape input() {
        return Shape.of(4, 3);
    }

    @Test
    void isTheLargestOfEachChannel() {
        assertThat(Numbers.output(new GlobalMaxPooling1D(), Shape.of(3, 2), 1, 20, 3, 10, 2, 30))
                .containsExactly(3, 30);
    }
}
