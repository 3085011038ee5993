package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassWeightsTest {
    private static final float[][] X = new float[3][1];

    private static float[] weights(Object labels) {
        var weighted = new ClassWeights(Dataset.of(X, labels), Map.of(0, 0.5, 2, 3.0));
        var batch = Batch.of(weighted, 3);
        try (var pass = weighted.batches(Order.sequential())) {
            assertThat(pass.next(batch)).isEqualTo(3);
        }
        return batch.weights();
    }

    @Test
    void aSampleCountsAsItsClassNumberSaysAndOneWithoutAnEntry() {
        assertThat(weights(new int[] {2, 0, 1})).containsExactly(3f, 0.5f, 1f);
    }

    @Test
    void theClassOfAOneHotLabelIsThePlaceOfItsLargestNumber() {
        assertThat(weights(new float[][] {{0, 0, 1}, {1, 0, 0}, {0.1f, 0.8f, 0.1f}}))
                .containsExactly(3f, 0.5f, 1f);
    }

    @Test
    void samplesWithWeightsOfTheirOwnAreRefused() {
        var data = Dataset.of(X, new int[3]).sampleWeights(1, 2, 3);
        assertThatThrownBy(() -> new ClassWeights(data, Map.of(0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Samples are weighted by classWeight or by sampleWeight, got both:"
                        + " multiply the sample weights by those of the classes");
    }

    @Test
    void labelsThatAreSequencesAreRefused() {
        assertThatThrownBy(() -> new ClassWeights(Dataset.of(X, new float[3][4][2]), Map.of(0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("classWeight takes labels that are class numbers or one-hot, got labels with 2 axes:"
                        + " use sampleWeight");
    }
}
