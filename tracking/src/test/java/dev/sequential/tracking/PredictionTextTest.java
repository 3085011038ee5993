package dev.sequential.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PredictionTextTest {
    @Test
    void eachClassHasALineAndTheTrueOneIsMarked() {
        assertThat(PredictionText.of(new float[] {0.0625f, 0.875f, 0.0625f}, 0, List.of("cat", "dog", "frog")))
                .isEqualTo("  6.2% cat !!!\n 87.5% dog\n  6.2% frog");
    }

    @Test
    void outputsThatAreNoProbabilitiesAreShownAsTheyAre() {
        assertThat(PredictionText.of(new float[] {1, -0.5f, Float.NaN, 12}, 3, List.of("a", "b", "c", "d")))
                .isEqualTo("100.0% a\n-50.0% b\n  NaN% c\n1200.0% d !!!");
    }

    @Test
    void percentagesAreRoundedHalfToEvenOnTheExactNumber() {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            // Each second one is half-way between two tenths.
            float output = i % 2 == 0 ? random.nextFloat() : (2 * random.nextInt(8) + 1) / 16f;
            String exact = new BigDecimal(100.0 * output)
                    .setScale(1, RoundingMode.HALF_EVEN)
                    .toPlainString();
            assertThat(PredictionText.of(new float[] {output}, 1, List.of("x")).strip())
                    .isEqualTo(exact + "% x");
        }
    }

    @Test
    void theNameSaysEpochPredictionAndTruth() {
        assertThat(PredictionText.name(7, "dog", "cat")).isEqualTo("[7] predicted dog actual cat");
    }
}
