package dev.sequential.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Trainings by real Keras: Dense, BatchNormalization, Dense under Adam; and Conv2D, BatchNormalization, Dense under
 * Lion.
 */
class RoundingNoiseTest {
    private static final Path TRAININGS = Path.of("src", "test", "resources", "golden", "keras", "training");

    @Test
    void onlyTheBiasBeforeABatchNormalizationWalksOnRoundingErrors() {
        try (Sequential adam = Sequential.load(TRAININGS.resolve("dense_bn_adam-end.keras"));
                Sequential lion = Sequential.load(TRAININGS.resolve("conv_bn_lion-end.keras"))) {
            var ofAdam = new RoundingNoise(adam, adam);
            assertThat(adam.getWeights().keySet()).filteredOn(ofAdam::moves).containsExactly("dense/bias");
            assertThat(adam.optimizerState().slots().keySet())
                    .filteredOn(ofAdam::moves)
                    .containsExactlyInAnyOrder("dense/bias/momentum", "dense/bias/velocity");
            assertThat(lion.getWeights().keySet())
                    .filteredOn(new RoundingNoise(lion, lion)::moves)
                    .containsExactly("conv2d_14/bias");
        }
    }

    @Test
    void aMovingMeanMayBeOffByWhatTheBiasesBeforeItAreApart() {
        try (Sequential keras = Sequential.load(TRAININGS.resolve("dense_bn_adam-end.keras"));
                Sequential here = Sequential.load(TRAININGS.resolve("dense_bn_adam-end.keras"))) {
            var weights = here.getWeights();
            weights.get("dense/bias")[3] += 0.25f;
            weights.get("dense/kernel")[0] += 8;
            here.setWeights(weights);
            var noise = new RoundingNoise(keras, here);
            assertThat(noise.allowance("batch_normalization/moving_mean")).isCloseTo(0.25, within(1e-6));
            assertThat(noise.allowance("dense/kernel")).isZero();
            assertThat(noise.allowance("dense_1/bias")).isZero();
        }
    }

    @Test
    void aTrainingWithoutSuchABiasHasNone() {
        try (Sequential model = Sequential.load(TRAININGS.resolve("cnn_adam-end.keras"))) {
            assertThat(new RoundingNoise(model, model).isEmpty()).isTrue();
        }
    }
}
