package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class AveragePooling1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AveragePooling1D(3).strides(2).padding("same");
    }

    @Override
    public Shape input() {
        return Shape.of(6, 2);
    }

    @Test
    void whatLiesOutsideDoesNotCount() {
        assertThat(Numbers.output(new AveragePooling1D(2).padding("same"), Shape.of(3, 1), 1, 3, 8))
                .containsExactly(2, 8);
    }
}
