package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RMSNormalizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new RMSNormalization().epsilon(0.1);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4);
    }

    @Test
    void theMeanSquareOfItsOutputIsOne() {
        // sqrt((9 + 16 + 0 + 0) / 4) = 2.5
        float[] output = Numbers.output(new RMSNormalization().epsilon(0), Shape.of(4), 3, -4, 0, 0);
        assertThat(output).containsExactly(new float[] {1.2f, -1.6f, 0, 0}, within(1e-6f));
    }

    @Test
    void axesThatItsScaleDoesNotMeetAreRefused() {
        assertThatThrownBy(() -> new RMSNormalization().axis(1).outputShape(Shape.of(4, 6)))
                .hasMessage(
                        "RMSNormalization multiplies the last axes of its input by a scale of shape (4), which does not"
                                + " fit (4, 6): take the last axes, or LayerNormalization");
    }
}
