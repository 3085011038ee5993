package dev.sequential.tracking.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.data.BatchBuffer;
import dev.sequential.data.ElementType;
import dev.sequential.data.TensorSpec;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class InputRangeTest {
    private static InputRange of(float... numbers) {
        var values = new BatchBuffer(TensorSpec.floats(Shape.of(1)), numbers.length);
        System.arraycopy(numbers, 0, values.floats(), 0, numbers.length);
        return InputRange.of(values, numbers.length);
    }

    @Test
    void bytesSayThemselvesHowTheyAreScaled() {
        var values = new BatchBuffer(new TensorSpec(Shape.of(1), ElementType.UINT8, 127.5f), 1);
        assertThat(InputRange.of(values, 1)).isEqualTo(new InputRange(0, 2));
    }

    @Test
    void floatsTellByTheNumbersThatOccur() {
        assertThat(of(0, 0.5f)).isEqualTo(new InputRange(0, 1));
        assertThat(of(0, 254)).isEqualTo(new InputRange(0, 255));
        assertThat(of(-0.75f, 0.5f)).isEqualTo(new InputRange(-1, 1));
        assertThat(of(-2, 2.5f)).isEqualTo(new InputRange(-2, 2.5));
    }

    @Test
    void aPictureIsScaledFromBlackToWhite() {
        assertThat(new InputRange(-1, 1).scaled(new byte[] {0, 51, (byte) 255})).containsExactly(-1, -0.6f, 1);
    }
}
