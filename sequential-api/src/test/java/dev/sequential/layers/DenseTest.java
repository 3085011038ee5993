package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.regularizers.L2;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class DenseTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Dense(4).activation("tanh").kernelRegularizer("l2").activityRegularizer(new L2(0.1));
    }

    @Override
    public Shape input() {
        return Shape.of(5);
    }

    @Test
    void hasOneWeightForEachInputAndUnitAndOneBiasAUnit() {
        assertThat(new Dense(10).weights(Shape.of(3072)))
                .extracting(Weight::path, weight -> weight.shape().size())
                .containsExactly(Assertions.tuple("kernel", 30720L), Assertions.tuple("bias", 10L));
    }

    @Test
    void treatsEveryPositionAlike() {
        assertThat(new Dense(4).outputShape(Shape.of(7, 5))).isEqualTo(Shape.of(7, 4));
    }

    @Test
    void refusesNoUnits() {
        assertThatThrownBy(() -> new Dense(0)).hasMessage("Dense units must be at least 1, got 0");
    }
}
