package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomCropTest implements LayerContract {
    @Override
    public Layer layer() {
        return new RandomCrop(6, 5);
    }

    @Override
    public Shape input() {
        return Shape.of(6, 5, 2);
    }

    @Test
    void everyWindowOfFourPixelsIsCutOutInTime() {
        // one place for all pictures of a step, so the places of many seeds are counted
        int[] places = new int[3];
        for (int seed = 0; seed < 60; seed++) {
            float[] cut = Augmented.of(new RandomCrop(1, 2).seed(seed), Shape.of(2, 4, 1), 0, 1, 2, 3, 0, 1, 2, 3);
            assertThat(cut[1]).isEqualTo(cut[0] + 1);
            places[(int) cut[0]]++;
        }
        for (int count : places) {
            assertThat(count).isBetween(8, 32); // 20 expected
        }
    }

    @Test
    void predictingTheMiddleIsResized() {
        try (var model = new Sequential().add(Input.of(2, 4, 1)).add(new RandomCrop(1, 1))) {
            // the largest square is columns 1 and 2, whose mean is 1.5
            var picture = Samples.floats(Shape.of(2, 4, 1), new float[] {0, 1, 2, 3, 0, 1, 2, 3});
            assertThat(Numbers.of(model.predict(picture, 1))).containsExactly(1.5f);
        }
    }
}
