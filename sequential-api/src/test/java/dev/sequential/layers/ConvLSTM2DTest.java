package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ConvLSTM2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ConvLSTM2D(2, 2).padding("same").goBackwards(true);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 3, 2);
    }

    @Test
    void weighsInputsAndOutputsBefore() {
        // four gates, 3 * 3 pixels of 2 channels and of 4 outputs, and four biases for each output
        var weights = new ConvLSTM2D(4, 3).weights(Shape.of(5, 16, 16, 2));
        assertThat(weights.stream().mapToLong(weight -> weight.shape().size()).sum())
                .isEqualTo(4 * 4 * (3 * 3 * (2 + 4) + 1));
        assertThat(weights.stream().map(Weight::path))
                .containsExactly("cell/kernel", "cell/recurrent_kernel", "cell/bias");
    }

    @Test
    void startsWithAnOpenForgetGate() {
        var bias = new ConvLSTM2D(2, 3).weights(Shape.of(5, 8, 8, 1)).get(2);
        assertThat(bias.initializer().values(bias.shape(), new Random(1))).containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
    }

    @Test
    void givesTheOutputsOfAllStepsWhenAsked() {
        var each = new ConvLSTM2D(4, 3).strides(2).dataFormat("channels_first").returnSequences(true);
        assertThat(each.outputShape(Shape.of(5, 2, 9, 7))).isEqualTo(Shape.of(5, 4, 4, 3));
    }
}
