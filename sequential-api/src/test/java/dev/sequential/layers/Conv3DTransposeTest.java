package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Conv3DTransposeTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv3DTranspose(2, 2, 3, 1).strides(2, 1, 2).activation("sigmoid");
    }

    @Override
    public Shape input() {
        return Shape.of(2, 2, 2, 2);
    }

    @Test
    void eachVoxelAddsToACube() {
        assertThat(Numbers.output(
                        new Conv3DTranspose(1, 1, 1, 2).kernelInitializer("ones"), Shape.of(1, 2, 2, 1), 1, 2, 3, 4))
                .containsExactly(1, 1 + 2, 2, 3, 3 + 4, 4);
    }
}
