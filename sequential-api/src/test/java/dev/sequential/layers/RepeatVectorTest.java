package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RepeatVectorTest implements LayerContract {
    @Override
    public Layer layer() {
        return new RepeatVector(2);
    }

    @Override
    public Shape input() {
        return Shape.of(3);
    }

    @Test
    void repeatsTheVectorAtEveryStep() {
        try (var model = new Sequential().add(Input.of(3)).add(new RepeatVector(2))) {
            var x = Samples.floats(Shape.of(3), new float[] {1, 2, 3});
            assertThat(Numbers.of(model.predict(x, 1))).containsExactly(new float[] {1, 2, 3, 1, 2, 3}, within(1e-5f));
        }
    }
}
