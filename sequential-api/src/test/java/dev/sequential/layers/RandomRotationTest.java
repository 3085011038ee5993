package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomRotationTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomRotation(0.2).seed(3);
    }

    @Test
    void aQuarterTurnMovesTheTopRowToTheLeftColumn() {
        float[] turned = Augmented.of(
                new RandomRotation(Factor.of(0.25, 0.25)),
                Shape.of(4, 4, 1),
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                9,
                10,
                11,
                12,
                13,
                14,
                15,
                16);
        assertThat(turned)
                .containsExactly(
                        new float[] {
                            4, 8, 12, 16,
                            3, 7, 11, 15,
                            2, 6, 10, 14,
                            1, 5, 9, 13
                        },
                        within(1e-4f));
    }

    @Test
    void theCentreStaysWhereItIs() {
        float[] picture = {0, 0, 0, 0, 5, 0, 0, 0, 0};
        float[] turned = Augmented.of(
                new RandomRotation(1).interpolation("nearest"), Shape.of(3, 3, 1), Augmented.repeated(50, picture));
        assertThat(Augmented.count(turned, picture)).isEqualTo(50);
    }
}
