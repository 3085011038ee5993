package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.Dataset;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class TrainTestTest {
    @Test
    void aLimitHoldsForBothParts() {
        var few = Shapes.generate(1, 30, 20).limit(25);
        assertThat(few.train().size()).hasValue(25);
        assertThat(few.test().size()).hasValue(20);
    }

    @Test
    void sparseLabelsAreOneNumberEach() {
        var sparse = Shapes.generate(1, 3, 2).sparseLabels();
        assertThat(sparse.train().label().shape()).isEqualTo(Shape.scalar());
        assertThat(sparse.test().label().shape()).isEqualTo(Shape.scalar());
        assertThat(sparse.classNames()).hasSize(10);
    }

    @Test
    void partsThatLookDifferentAreRefused() {
        var wide = Dataset.of(new float[1][3], new float[1][2]);
        var narrow = Dataset.of(new float[1][2], new float[1][2]);
        assertThatThrownBy(() -> new TrainTest(wide, narrow))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Training and test samples must look the same, got ");
    }
}
