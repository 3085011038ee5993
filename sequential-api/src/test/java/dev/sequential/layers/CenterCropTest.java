package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class CenterCropTest implements LayerContract {
    @Override
    public Layer layer() {
        return new CenterCrop(2, 3);
    }

    @Override
    public Shape input() {
        return Shape.of(5, 4, 2);
    }

    @Test
    void theMiddleIsKept() {
        assertThat(Numbers.output(new CenterCrop(1, 2), Shape.of(3, 4, 1), 0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23))
                .containsExactly(11, 12);
    }

    @Test
    void aPictureThatIsTooSmallIsResized() {
        assertThat(Numbers.output(new CenterCrop(2, 2), Shape.of(1, 1, 1), 7)).containsExactly(7, 7, 7, 7);
    }
}
