package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClassesTest {
    @Test
    void classNumbersBecomeOneHotRows() {
        assertThat(Classes.toCategorical(new int[] {2, 0}, 4)).isEqualTo(new float[][] {{0, 0, 1, 0}, {1, 0, 0, 0}});
        assertThat(Classes.toCategorical(new int[] {1, 2})).isEqualTo(new float[][] {{0, 1, 0}, {0, 0, 1}});
    }

    @Test
    void aNumberThatIsNoClassIsRefused() {
        assertThatThrownBy(() -> Classes.toCategorical(new int[] {0, 3}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 classes have the numbers 0 to 2, got 3 as number 1");
        assertThatThrownBy(() -> Classes.toCategorical(new int[] {-1, 0}))
                .hasMessage("1 classes have the numbers 0 to 0, got -1 as number 0");
    }
}
