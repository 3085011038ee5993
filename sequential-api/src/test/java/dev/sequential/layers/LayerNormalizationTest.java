package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class LayerNormalizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new LayerNormalization().axis(1, 2).epsilon(0.1);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4);
    }

    @Test
    void itsOutputHasMeanZeroAndVarianceOne() {
        // mean 3, variance (4 + 0 + 4) / 3: -2 / sqrt(8 / 3)
        float[] output = Numbers.output(new LayerNormalization().epsilon(0), Shape.of(3), 1, 3, 5);
        assertThat(output).containsExactly(new float[] {-1.224745f, 0, 1.224745f}, within(1e-5f));
    }

    @Test
    void itsWeightsHaveTheSizesAlongItsAxes() {
        assertThat(new LayerNormalization().axis(1, 3).weights(Shape.of(4, 5, 6)))
                .extracting(Weight::path, Weight::shape)
                .containsExactly(tuple("gamma", Shape.of(4, 6)), tuple("beta", Shape.of(4, 6)));
    }

    @Test
    void theAxisOfTheBatchIsRefused() {
        assertThatThrownBy(() -> new LayerNormalization().axis(0).outputShape(Shape.of(4, 5)))
                .hasMessage(
                        "LayerNormalization has no axis 0 in an input of shape (4, 5): axis 0 is the batch, the last is 2");
    }
}
