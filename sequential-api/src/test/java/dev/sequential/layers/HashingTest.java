package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.config.KerasConfig;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class HashingTest {
    @Test
    void aNumberAlwaysHasTheSameBin() {
        float[] bins = Numbers.output(new Hashing(3), Shape.of(4), 7, 11, 7, 11);
        assertThat(bins[0]).isEqualTo(bins[2]).isBetween(0f, 2f);
        assertThat(bins[1]).isEqualTo(bins[3]).isBetween(0f, 2f);
    }

    @Test
    void theMaskValueAloneHasBinZero() {
        float[] bins = Numbers.output(new Hashing(3).maskValue(7), Shape.of(4), 7, 1, 2, 3);
        assertThat(bins[0]).isZero();
        assertThat(bins[1]).isBetween(1f, 2f);
        assertThat(bins[2]).isBetween(1f, 2f);
        assertThat(bins[3]).isBetween(1f, 2f);
    }

    @Test
    void configReadsBackAsTheSameLayer() {
        var layer = new Hashing(5).salt(3, 9).maskValue(0).outputMode("count");
        assertThat(KerasConfig.deserialize(Layer.class, KerasConfig.serialize(layer)))
                .isEqualTo(layer);
    }

    @Test
    void noBinsAreRefused() {
        assertThatThrownBy(() -> new Hashing(0)).hasMessage("Hashing num_bins must be at least 1, got 0");
    }
}
