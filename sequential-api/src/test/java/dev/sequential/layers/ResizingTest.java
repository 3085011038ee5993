package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ResizingTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Resizing(3, 5);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 4, 2);
    }

    @Test
    void nearestRepeatsPixels() {
        assertThat(Numbers.output(new Resizing(2, 4).interpolation("nearest"), Shape.of(2, 2, 1), 1, 2, 3, 4))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    }

    @Test
    void bilinearMixesNeighbours() {
        // a row of 2 pixels made 4: a quarter and three quarters of the way between them
        assertThat(Numbers.output(new Resizing(1, 4), Shape.of(1, 2, 1), 0, 4)).containsExactly(0, 1, 3, 4);
    }

    @Test
    void croppingKeepsTheProportions() {
        assertThat(Numbers.output(
                        new Resizing(2, 2).cropToAspectRatio(true), Shape.of(2, 4, 1), 0, 1, 2, 3, 4, 5, 6, 7))
                .containsExactly(1, 2, 5, 6);
    }

    @Test
    void paddingKeepsTheProportions() {
        assertThat(Numbers.output(new Resizing(3, 3).padToAspectRatio(true).fillValue(9), Shape.of(1, 3, 1), 3, 4, 5))
                .containsExactly(9, 9, 9, 3, 4, 5, 9, 9, 9);
    }
}
