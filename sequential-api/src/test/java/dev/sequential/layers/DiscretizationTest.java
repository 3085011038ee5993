package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class DiscretizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Discretization(-0.5, 0.2).outputMode("one_hot");
    }

    @Override
    public Shape input() {
        return Shape.of(4);
    }

    @Test
    void aBoundaryBelongsToTheIntervalAboveIt() {
        assertThat(Numbers.output(new Discretization(0, 1, 2), Shape.of(4), -1, 0, 1.5f, 7))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void itCountsHowManyNumbersLieInEachInterval() {
        assertThat(Numbers.output(new Discretization(0, 1).outputMode("count"), Shape.of(4), -1, 0, 0.5f, 7))
                .containsExactly(1, 2, 1);
    }

    @Test
    void boundariesThatItFindsDivideNumbersIntoEqualParts() {
        var layer = Discretization.numBins(4).adapt(new float[] {8, 1, 7, 2, 6, 3, 5, 4});
        assertThat(layer.binBoundaries().orElseThrow()).containsExactly(2.0, 4.0, 6.0);
    }

    @Test
    void withoutBoundariesItIsRefused() {
        assertThatThrownBy(() -> Discretization.numBins(4).outputShape(Shape.of(3)))
                .hasMessage(
                        "Discretization has no boundaries yet: give them, or call adapt(data) before the layer is added");
    }

    @Test
    void sparseOutputsAreRefused() {
        assertThatThrownBy(() -> new Discretization(0, 1).sparse(true))
                .hasMessage("Discretization cannot be sparse: leave sparse(false)");
    }
}
