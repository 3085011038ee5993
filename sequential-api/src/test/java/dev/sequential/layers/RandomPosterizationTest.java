package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.CompileOption;
import dev.sequential.Sequential;
import dev.sequential.config.KerasConfig;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.keywords.Factor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomPosterizationTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomPosterization(4).seed(3);
    }

    @Test
    void threeBitsAreStepsOfThirtyTwo() {
        float[] pixels = Augmented.of(new RandomPosterization(Factor.of(3, 3)), Shape.of(1, 5, 1), 0, 31, 32, 100, 255);
        assertThat(pixels).containsExactly(0, 0, 32, 96, 224);
    }

    @Test
    void aNumberOfBitsIsWrittenWholeAsKerasNeedsIt() {
        Layer threeBits = new RandomPosterization(Factor.of(3, 3));
        assertThat(KerasConfig.of(threeBits)).containsEntry("factor", List.of(3, 3));
        assertThat(KerasConfig.of(new RandomContrast(Factor.of(0.25, 0.5))))
                .containsEntry("factor", List.of(0.25, 0.5));
    }

    @Test
    void aNumberDrawsFewerBits() {
        float[] pixels = Augmented.of(new RandomPosterization(4), Shape.of(1, 1, 1), Augmented.repeated(300, 255));
        // 1, 2 or 3 bits
        assertThat(Augmented.count(pixels, 128)).isBetween(70, 130);
        assertThat(Augmented.count(pixels, 192)).isBetween(70, 130);
        assertThat(Augmented.count(pixels, 224)).isBetween(70, 130);
    }

    @Test
    void trainedLayersBeforeItAreRefused() {
        try (var model = new Sequential()
                .add(Input.of(2, 2, 3))
                .add(new Dense(3).name("dense"))
                .add(new RandomPosterization(4))) {
            model.compile(CompileOption.optimizer("sgd"), CompileOption.loss("mse"));
            float[] pixels = new float[12];
            assertThatThrownBy(() -> model.fit(Dataset.of(
                            Samples.floats(Shape.of(2, 2, 3), pixels), Samples.floats(Shape.of(2, 2, 3), pixels))))
                    .hasMessageStartingWith("No gradient comes to dense/kernel:");
        }
    }
}
