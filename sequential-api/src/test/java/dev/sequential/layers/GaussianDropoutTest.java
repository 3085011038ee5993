package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GaussianDropoutTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GaussianDropout(0);
    }

    @Override
    public Shape input() {
        return Shape.of(6);
    }

    @Test
    void numbersAreMultipliedByNoiseOfMeanOne() {
        // rate 0.2: standard deviation sqrt(0.2 / 0.8) = 0.5, of twos 1
        float[] numbers = Augmented.of(new GaussianDropout(0.2), Shape.of(10_000), Numbers.filled(10_000, 2));
        assertThat(Numbers.mean(numbers)).isCloseTo(2, within(0.05)); // standard error 0.01
        assertThat(Numbers.deviation(numbers)).isCloseTo(1, within(0.05));
    }

    @Test
    void zerosStay() {
        for (float number : Augmented.of(new GaussianDropout(0.5), Shape.of(8), new float[8])) {
            assertThat(Math.abs(number)).isZero();
        }
    }
}
