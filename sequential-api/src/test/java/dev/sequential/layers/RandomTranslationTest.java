package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.conformance.Probe;
import dev.sequential.internal.engine.Engine;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.training.Device;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomTranslationTest implements AugmentationContract {
    private static final Shape ROW = Shape.of(1, 4, 1);

    @Override
    public Layer layer() {
        return new RandomTranslation(0.3, 0.3).seed(3);
    }

    /** One pixel of four to the right. */
    private static RandomTranslation right() {
        return new RandomTranslation(Factor.of(0, 0), Factor.of(0.25, 0.25));
    }

    @Test
    void whatComesInFromBeyondTheEdgeIsSaidByTheFillMode() {
        float[] row = {1, 2, 3, 4};
        assertThat(Augmented.of(right(), ROW, row)).containsExactly(1, 1, 2, 3);
        assertThat(Augmented.of(right().fillMode("nearest"), ROW, row)).containsExactly(1, 1, 2, 3);
        assertThat(Augmented.of(right().fillMode("wrap"), ROW, row)).containsExactly(4, 1, 2, 3);
        assertThat(Augmented.of(right().fillMode("constant").fillValue(9), ROW, row))
                .containsExactly(9, 1, 2, 3);
    }

    @Test
    void halfAPixelIsTheMeanOfTwoOrTheNearest() {
        var half = new RandomTranslation(Factor.of(0, 0), Factor.of(-0.125, -0.125)).fillMode("nearest");
        assertThat(Augmented.of(half, ROW, 10, 20, 30, 40)).containsExactly(15, 25, 35, 40);
    }

    @Test
    void theGradientIsMovedBack() {
        var model = new Sequential().add(Input.of(ROW.asArray())).add(right().fillMode("constant"));
        try (var probe = new Probe(Engine.open(model.architecture(), Device.CPU, 1))) {
            // y = (0, x0, x1, x2): the gradient by x3 is 0
            assertThat(probe.run(new float[] {1, 2, 3, 4}, 1, new float[] {5, 6, 7, 8})
                            .dx()
                            .floats())
                    .containsExactly(6, 7, 8, 0);
        }
    }

    @Test
    void picturesAreMovedBothWays() {
        float[] picture = {0, 0, 1, 0, 0};
        var layer = new RandomTranslation(0, 0.4).interpolation("nearest");
        float[] pictures = Augmented.of(layer, Shape.of(1, 5, 1), Augmented.repeated(1000, picture));
        // by up to two pixels: half a pixel for the outer places, one for each of the others
        assertThat(Augmented.count(pictures, picture)).isBetween(200, 300);
        assertThat(Augmented.count(pictures, 0, 1, 0, 0, 0)).isBetween(200, 300);
        assertThat(Augmented.count(pictures, 0, 0, 0, 1, 0)).isBetween(200, 300);
    }

    @Test
    void refusesAnInterpolationThatProjectionsDoNotHave() {
        assertThatThrownBy(() -> right().interpolation("bicubic"))
                .hasMessage("RandomTranslation takes the interpolation bilinear or nearest, got bicubic");
    }
}
