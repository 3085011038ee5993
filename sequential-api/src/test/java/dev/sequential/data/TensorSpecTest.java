package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class TensorSpecTest {
    @Test
    void countsTheNumbersOfASample() {
        assertThat(TensorSpec.floats(Shape.of(32, 32, 3)).length()).isEqualTo(3072);
        assertThat(TensorSpec.floats(Shape.scalar()).length()).isEqualTo(1);
    }

    @Test
    void bytesAreUnsignedAndDivided() {
        var values = new BatchBuffer(new TensorSpec(Shape.of(2), ElementType.UINT8, 255f), 1);
        values.bytes()[1] = (byte) 255;
        assertThat(values.get(0)).isEqualTo(0f);
        assertThat(values.get(1)).isEqualTo(1f);
        assertThat(values.floats()).isEmpty();
    }

    @Test
    void aSampleOfUnknownShapeIsRefused() {
        assertThatThrownBy(() -> TensorSpec.floats(Shape.of(-1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A sample has a known shape, got [-1, 3]");
    }

    @Test
    void aDivisorMustBePositive() {
        for (float divisor : new float[] {0f, -1f, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new TensorSpec(Shape.of(1), ElementType.UINT8, divisor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("divisor must be a positive number, got " + divisor);
        }
    }
}
