package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class AlphaDropoutTest implements LayerContract {
    @Override
    public Layer layer() {
        return new AlphaDropout(0);
    }

    @Override
    public Shape input() {
        return Shape.of(6);
    }

    @Test
    void aQuarterBecomesTheLowestValueAndAllIsScaled() {
        // scale a = ((1 - r)(1 + r l^2))^-0.5 = 0.86726, shift -a l r = 0.38118, for r = 1/4 and l = -1.75810
        float[] numbers = Augmented.of(new AlphaDropout(0.25), Shape.of(10_000), Numbers.filled(10_000, 1));
        int lowest = 0;
        for (float number : numbers) {
            assertThat(Math.min(Math.abs(number - 1.24844f), Math.abs(number + 1.14354f)))
                    .isLessThan(1e-4f);
            lowest += number < 0 ? 1 : 0;
        }
        assertThat(lowest).isBetween(2300, 2700); // 2500 expected, standard deviation 43
    }

    @Test
    void meanAndVarianceAreKept() {
        float[] numbers = new float[40_000];
        var random = new Random(3);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        float[] mixed = Augmented.of(new AlphaDropout(0.3), Shape.of(numbers.length), numbers);
        assertThat(Numbers.mean(mixed)).isCloseTo(0, within(0.02)); // standard error 0.005
        assertThat(Numbers.deviation(mixed)).isCloseTo(1, within(0.03));
    }
}
