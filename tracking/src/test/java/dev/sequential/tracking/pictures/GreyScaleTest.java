package dev.sequential.tracking.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreyScaleTest {
    @Test
    void theLeastIsBlackAndTheLargestWhite() {
        assertThat(GreyScale.stretched(new float[] {-1, 0, 1})).containsExactly(0, 128, 255);
    }

    @Test
    void equalNumbersAreBlack() {
        assertThat(GreyScale.stretched(new float[] {7, 7})).containsExactly(0, 0);
    }
}
