package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void theSamePathGivesTheSameStream() {
        assertThat(Seeds.random(1, 2, 3).nextLong())
                .isEqualTo(Seeds.random(1, 2, 3).nextLong());
        assertThat(Seeds.mix(1, 2, 3)).isEqualTo(Seeds.mix(1, 2, 3));
    }

    @Test
    void neighbouringPathsGiveUnrelatedNumbers() {
        Set<Long> numbers = new HashSet<>();
        int bits = 0;
        for (long seed = 0; seed < 10; seed++) {
            for (long step = 0; step < 100; step++) {
                numbers.add(Seeds.mix(seed, step));
                bits += Long.bitCount(Seeds.mix(seed, step) ^ Seeds.mix(seed, step + 1));
            }
        }
        assertThat(numbers).hasSize(1000);
        // Of 64 bits, 32 change on average; the standard deviation of the mean of 1000 is 0.13.
        assertThat(bits / 1000.0).isBetween(31.3, 32.7);
    }

    @Test
    void theOrderOfThePathCounts() {
        assertThat(Seeds.mix(1, 2, 3)).isNotEqualTo(Seeds.mix(1, 3, 2));
        assertThat(Seeds.mix(1)).isNotEqualTo(Seeds.mix(1, 0));
    }
}
