package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AugMixTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new AugMix().seed(3);
    }

    @Test
    void valuesStayWithinTheirRange() {
        for (float pixel : Augmented.of(new AugMix().allOps(false), input(), pictures(10))) {
            assertThat(pixel).isBetween(0f, 255f);
        }
    }
}
