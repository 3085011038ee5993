package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.config.KerasConfig;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ReversibleEmbeddingTest {
    @Test
    void vectorsForTheWayBackAreWeightsOfTheirOwn() {
        assertThat(new ReversibleEmbedding(7, 4).weights(Shape.of(5))).hasSize(1);
        assertThat(new ReversibleEmbedding(7, 4).tieWeights(false).weights(Shape.of(5)))
                .extracting(Weight::shape)
                .containsExactly(Shape.of(7, 4), Shape.of(4, 7));
    }

    @Test
    void configReadsBackAsTheSameLayer() {
        var layer = new ReversibleEmbedding(7, 4).tieWeights(false).maskZero(true);
        assertThat(KerasConfig.deserialize(Layer.class, KerasConfig.serialize(layer)))
                .isEqualTo(layer);
    }
}
