package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.layers.keywords.Factor;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomZoomTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandomZoom(0.5).seed(3);
    }

    @Test
    void oneMoreHeightIsSeenAndThePictureIsHalfAsLarge() {
        var layer = new RandomZoom(Factor.of(1, 1)).fillMode("constant");
        // the centre, 2, stays; places 0 and 4 show -2 and 6, which are beyond the edge
        assertThat(Augmented.of(layer, Shape.of(5, 1, 1), 10, 20, 30, 40, 50)).containsExactly(0, 10, 30, 50, 0);
    }

    @Test
    void halfOfTheWidthIsSeenAtTwiceTheSize() {
        var layer = new RandomZoom(Factor.of(0, 0)).widthFactor(Factor.of(-0.5, -0.5));
        assertThat(Augmented.of(layer, Shape.of(1, 5, 1), 10, 20, 30, 40, 50)).containsExactly(20, 25, 30, 35, 40);
    }

    @Test
    void refusesToSeeNothing() {
        assertThatThrownBy(() -> new RandomZoom(-1)).hasMessageContaining("RandomZoom heightFactor must be from");
    }
}
