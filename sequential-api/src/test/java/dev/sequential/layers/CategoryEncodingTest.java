package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class CategoryEncodingTest implements LayerContract {
    @Override
    public Layer layer() {
        return new CategoryEncoding(4);
    }

    @Override
    public Shape input() {
        return Shape.of(3);
    }

    /** Classes and a half, which is dropped: no move of a finite difference leads to another class. */
    @Override
    public float[] inputs(int samples, long seed) {
        float[] numbers = new float[samples * 3];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i * 7L + seed) % 4 + 0.5f;
        }
        return numbers;
    }

    @Test
    void itTellsWhichClassesOccur() {
        assertThat(Numbers.output(new CategoryEncoding(4), Shape.of(3), 1, 3, 3))
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void itCountsHowOftenEachOccurs() {
        assertThat(Numbers.output(new CategoryEncoding(4).outputMode("count"), Shape.of(3), 1, 3, 3))
                .containsExactly(0, 1, 0, 2);
    }

    @Test
    void anAxisOfLengthOneBecomesTheVector() {
        assertThat(new CategoryEncoding(4).outputMode("one_hot").outputShape(Shape.of(3, 1)))
                .isEqualTo(Shape.of(3, 4));
        assertThat(new CategoryEncoding(4).outputMode("one_hot").outputShape(Shape.of(3)))
                .isEqualTo(Shape.of(3, 4));
        assertThat(Numbers.output(new CategoryEncoding(3).outputMode("one_hot"), Shape.of(1), 2))
                .containsExactly(0, 0, 1);
    }

    @Test
    void numbersAsTheyAreAreRefused() {
        assertThatThrownBy(() -> new CategoryEncoding(4).outputMode("int"))
                .hasMessage("CategoryEncoding takes output_mode multi_hot, one_hot or count, got int");
    }
}
