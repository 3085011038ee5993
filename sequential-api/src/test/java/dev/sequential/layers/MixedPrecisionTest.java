package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.conformance.Probe;
import dev.sequential.internal.engine.Engine;
import dev.sequential.training.Device;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixedPrecisionTest {
    private static final int IMAGES = 4;
    private static final int SIDE = 8;
    private static final int FILTERS = 6;

    private static Probe.Outcome outcome(String policy, int channels, int kernel) {
        var model = new Sequential()
                .add(Input.of(SIDE, SIDE, channels))
                .add(new Conv2D(FILTERS, kernel).padding("same").dtype(policy));
        try (var probe = new Probe(Engine.open(model.architecture(), Device.CPU, 1))) {
            return probe.run(numbers(IMAGES * SIDE * SIDE * channels), IMAGES, numbers(IMAGES * SIDE * SIDE * FILTERS));
        }
    }

    /** Numbers from 0 to 1 that bfloat16 holds exactly. */
    private static float[] numbers(int count) {
        var random = new Random(count);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextInt(128) / 128f;
        }
        return numbers;
    }

    /** bfloat16 keeps 8 binary digits: sums differ by some of the last of them. */
    private static void agree(float[] mixed, float[] single) {
        double largest = 0;
        for (float each : single) {
            largest = Math.max(largest, Math.abs(each));
        }
        for (int i = 0; i < single.length; i++) {
            assertThat(mixed[i]).isCloseTo(single[i], within((float) (largest / 64)));
        }
    }

    @ParameterizedTest(name = "{0} input channels, kernel {1}")
    @CsvSource({"1, 3", "2, 3", "3, 3", "4, 3", "5, 3", "7, 3", "3, 1", "3, 2", "5, 5"})
    void aConvolutionInBfloat16AgreesWithSinglePrecision(int channels, int kernel) {
        var single = outcome("float32", channels, kernel);
        var mixed = outcome("mixed_bfloat16", channels, kernel);
        agree(mixed.output().floats(), single.output().floats());
        agree(mixed.dx().floats(), single.dx().floats());
        single.gradients()
                .forEach((name, gradient) -> agree(mixed.gradients().get(name).floats(), gradient.floats()));
    }
}
