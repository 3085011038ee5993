package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ELUTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ELU().alpha(2);
    }

    @Override
    public Shape input() {
        return Shape.of(3);
    }

    @Test
    void goesDownToMinusAlpha() {
        try (var model = new Sequential().add(Input.of(3)).add(new ELU().alpha(2))) {
            var x = Samples.floats(Shape.of(3), new float[] {-1, 0, 2});
            assertThat(Numbers.of(model.predict(x, 1))).containsExactly(new float[] {-1.2642411f, 0, 2}, within(1e-5f));
        }
    }
}
