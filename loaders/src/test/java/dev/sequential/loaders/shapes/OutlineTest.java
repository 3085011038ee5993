package dev.sequential.loaders.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutlineTest {
    @Test
    void theDistanceToACircleIsThatToItsMiddleLessItsRadius() {
        assertThat(Outline.CIRCLE.distance(0, 0)).isEqualTo(-0.85f);
        assertThat(Outline.CIRCLE.distance(3, 4)).isEqualTo(4.15f);
    }

    @Test
    void aSquareOnItsCornerIsNearestAtTheMiddleOfItsSides() {
        // Corners at (0, -1.05) and (1.05, 0): the side lies on x - y = 1.05.
        assertThat(Outline.SQUARE.distance(0, 0)).isCloseTo((float) (-1.05 / Math.sqrt(2)), within(1e-6f));
        assertThat(Outline.SQUARE.distance(0, -2.05f)).isCloseTo(1f, within(1e-6f));
    }

    @Test
    void ringsAndCrescentsAreHollow() {
        assertThat(Outline.RING.distance(0, 0)).isPositive();
        assertThat(Outline.RING.distance(0.68f, 0)).isEqualTo(-0.24f);
        assertThat(Outline.CRESCENT.distance(0.45f, 0)).isPositive();
        assertThat(Outline.CRESCENT.distance(-0.6f, 0)).isNegative();
    }

    @ParameterizedTest
    @EnumSource(Outline.class)
    void liesWithinTheCircleThatIsDrawn(Outline outline) {
        int inside = 0;
        for (int i = 0; i < 100; i++) {
            for (int k = 0; k < 100; k++) {
                float x = (i - 49.5f) / 25;
                float y = (k - 49.5f) / 25;
                if (outline.distance(x, y) < 0) {
                    inside++;
                    assertThat(x * x + y * y).isLessThan(1.4f);
                }
            }
        }
        assertThat(inside / 625f).as("area").isBetween(0.7f, 3f);
    }
}
