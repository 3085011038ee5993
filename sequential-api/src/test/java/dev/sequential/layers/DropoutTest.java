package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class DropoutTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Dropout(0);
    }

    @Override
    public Shape input() {
        return Shape.of(6);
    }

    @Test
    void whileTrainingAQuarterIsDroppedAndTheRestIsScaledUp() {
        int zeros = 0;
        for (float number : Augmented.of(new Dropout(0.25), Shape.of(10_000), Numbers.filled(10_000, 1))) {
            zeros += number == 0 ? 1 : 0;
            assertThat(number).isIn(0f, (float) (1 / 0.75));
        }
        assertThat(zeros).isBetween(2300, 2700); // 2500 expected, standard deviation 43
    }

    @Test
    void predictingItDoesNothing() {
        try (var model = new Sequential().add(Input.of(4)).add(new Dropout(0.5))) {
            assertThat(model.predict(new float[][] {{1, 2, 3, 4}}).getFloat(0, 3))
                    .isEqualTo(4f);
        }
    }

    @Test
    void refusesARateOfOne() {
        assertThatThrownBy(() -> new Dropout(1))
                .hasMessage("Dropout rate must be from 0 (inclusive) to 1 (exclusive), got 1.0");
    }
}
