package dev.sequential.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShadesTest {
    @Test
    void theLeastIsBlackAndTheLargestWhite() {
        assertThat(Shades.stretched(new float[] {-1, 0, 1})).containsExactly(0, 128, 255);
    }

    @Test
    void equalNumbersAreBlack() {
        assertThat(Shades.stretched(new float[] {7, 7})).containsExactly(0, 0);
    }
}
