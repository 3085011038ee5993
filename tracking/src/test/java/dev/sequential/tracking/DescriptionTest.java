package dev.sequential.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    @Test
    void eachClassHasALineAndTheTrueOneIsMarked() {
        assertThat(Description.of(new float[] {0.0625f, 0.875f, 0.0625f}, 0, List.of("cat", "dog", "frog")))
                .isEqualTo("  6.2% cat !!!\n 87.5% dog\n  6.2% frog");
    }

    @Test
    void theNameSaysEpochPredictionAndTruth() {
        assertThat(Description.name(7, "dog", "cat")).isEqualTo("[7] predicted dog actual cat");
    }
}
