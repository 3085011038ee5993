package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomGaussianBlurTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomGaussianBlur(Factor.of(1, 1)).seed(3);
    }

    @Test
    void aDotSpreadsByTheNormalDistribution() {
        var layer = new RandomGaussianBlur(Factor.of(1, 1)).sigma(Factor.of(1, 1));
        float[] blurred = Augmented.of(layer, Shape.of(1, 3, 1), 0, 100, 0);
        // exp(-1/2) = 0.60653: middle 1 / 2.21306 in both directions
        double middle = 100 / (2.21306 * 2.21306);
        assertThat(blurred)
                .containsExactly(
                        new float[] {(float) (0.60653 * middle), (float) middle, (float) (0.60653 * middle)},
                        within(1e-3f));
    }

    @Test
    void refusesAnEvenWindow() {
        assertThatThrownBy(() -> new RandomGaussianBlur().kernelSize(4))
                .hasMessage("RandomGaussianBlur kernelSize must be odd, got [4, 4]");
    }
}
