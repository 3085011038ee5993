package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class UnitNormalizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new UnitNormalization();
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4);
    }

    @Test
    void theLengthOfItsOutputIsOne() {
        assertThat(Numbers.output(new UnitNormalization(), Shape.of(2), 3, -4))
                .containsExactly(new float[] {0.6f, -0.8f}, within(1e-6f));
    }
}
