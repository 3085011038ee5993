package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Conv3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv3D(2, 2, 3, 1).strides(1, 2, 2).padding("same").activation("sigmoid");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4, 3, 2);
    }

    @Test
    void eachWindowIsSummed() {
        var cubes = new Conv3D(1, 2).kernelInitializer("ones");
        assertThat(Numbers.output(cubes, Shape.of(2, 2, 3, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .containsExactly(1 + 2 + 4 + 5 + 7 + 8 + 10 + 11, 2 + 3 + 5 + 6 + 8 + 9 + 11 + 12);
    }

    @Test
    void weighsEveryVoxelOfTheWindowForEachFilter() {
        // 3 * 3 * 3 voxels, 1 channel, 8 filters, and a bias each
        var weights = new Conv3D(8, 3).weights(Shape.of(16, 16, 16, 1));
        assertThat(weights.get(0).shape().size() + weights.get(1).shape().size())
                .isEqualTo(224);
    }

    @Test
    void refusesCausalPadding() {
        assertThatThrownBy(() -> new Conv3D(8, 3).padding("causal"))
                .hasMessage("Conv3D takes padding \"valid\" or \"same\", got \"causal\"");
    }
}
