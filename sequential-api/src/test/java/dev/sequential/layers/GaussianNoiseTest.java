package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.conformance.Probe;
import dev.sequential.internal.engine.Engine;
import dev.sequential.training.Device;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GaussianNoiseTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GaussianNoise(0);
    }

    @Override
    public Shape input() {
        return Shape.of(6);
    }

    @Test
    void gradientsGoThroughTheNoiseUnchanged() {
        var model = new Sequential().add(Input.of(2)).add(new GaussianNoise(0.5));
        try (var probe = new Probe(Engine.open(model.architecture(), Device.CPU, 1))) {
            assertThat(probe.run(new float[] {1, 2}, 1, new float[] {3, 4}).dx().floats())
                    .containsExactly(3, 4);
        }
    }

    @Test
    void theNoiseHasMeanZeroAndTheGivenDeviation() {
        float[] numbers = Augmented.of(new GaussianNoise(0.5), Shape.of(10_000), Numbers.filled(10_000, 3));
        assertThat(Numbers.mean(numbers)).isCloseTo(3, within(0.025)); // standard error 0.005
        assertThat(Numbers.deviation(numbers)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void layersOfOneSeedDrawTheSameAndOthersDoNot() {
        float[] zeros = new float[20];
        float[] one = Augmented.of(new GaussianNoise(1).seed(7), Shape.of(20), zeros);
        assertThat(Augmented.of(new GaussianNoise(1).seed(7), Shape.of(20), zeros))
                .isEqualTo(one);
        assertThat(Augmented.of(new GaussianNoise(1).seed(8), Shape.of(20), zeros))
                .isNotEqualTo(one);
        assertThat(Augmented.of(new GaussianNoise(1), Shape.of(20), zeros)).isNotEqualTo(one);
    }
}
