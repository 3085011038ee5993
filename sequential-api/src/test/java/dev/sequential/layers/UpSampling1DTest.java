package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class UpSampling1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new UpSampling1D(3);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2);
    }

    @Test
    void repeatsEachStep() {
        assertThat(Numbers.output(new UpSampling1D(), Shape.of(3, 1), 5, 6, 7)).containsExactly(5, 5, 6, 6, 7, 7);
    }

    @Test
    void sequencesOfAnyLengthAreTaken() {
        assertThat(new UpSampling1D(3).outputShape(Shape.of(-1, 4)).asArray()).containsExactly(-1, 4);
    }
}
