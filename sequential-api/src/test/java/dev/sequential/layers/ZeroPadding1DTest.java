package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ZeroPadding1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ZeroPadding1D(2, 1);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2);
    }

    @Test
    void putsZerosBeforeAndAfter() {
        assertThat(Numbers.output(new ZeroPadding1D(2, 1), Shape.of(2, 1), 5, 6))
                .containsExactly(0, 0, 5, 6, 0);
    }

    @Test
    void refusesNegativeNumbers() {
        assertThatThrownBy(() -> new ZeroPadding1D(-1))
                .hasMessage("ZeroPadding1D padding must be 2 numbers of at least 0, got [-1, -1]");
    }
}
