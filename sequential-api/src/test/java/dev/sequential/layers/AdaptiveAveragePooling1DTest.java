package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class AdaptiveAveragePooling1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AdaptiveAveragePooling1D(3);
    }

    @Override
    public Shape input() {
        return Shape.of(5, 2);
    }

    @Test
    void isTheMeanOfOverlappingWindows() {
        assertThat(Numbers.output(new AdaptiveAveragePooling1D(3), Shape.of(5, 1), 1, 3, 8, 4, 2))
                .containsExactly(2, 5, 3);
    }

    @Test
    void moreWindowsThanStepsRepeatThem() {
        assertThat(Numbers.output(new AdaptiveAveragePooling1D(4), Shape.of(2, 1), 1, 3))
                .containsExactly(1, 1, 3, 3);
    }
}
