package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class CategoryEncodingTest {
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
