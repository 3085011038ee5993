package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class PermuteTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Permute(2, 1);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3);
    }

    @Test
    void swapsRowsAndColumns() {
        try (var model = new Sequential().add(Input.of(2, 3)).add(new Permute(2, 1))) {
            var x = Samples.floats(Shape.of(2, 3), new float[] {1, 2, 3, 4, 5, 6});
            assertThat(Numbers.of(model.predict(x, 1))).containsExactly(new float[] {1, 4, 2, 5, 3, 6}, within(1e-5f));
        }
    }
}
