package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GlobalAveragePooling1DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GlobalAveragePooling1D().keepdims(true);
    }

    @Override
    public Shape input() {
        return Shape.of(4, 3);
    }

    @Test
    void maskedStepsDoNotCount() {
        // (2 + 4) / 2, and not (2 + 0 + 4) / 3
        try (var model = new Sequential().add(Input.of(3, 1)).add(new Masking()).add(new GlobalAveragePooling1D())) {
            var mean = model.predict(Samples.floats(Shape.of(3, 1), new float[] {2, 0, 4}), 1);
            assertThat(Numbers.of(mean)).containsExactly(3);
        }
    }
}
