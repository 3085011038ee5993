package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class SpatialDropout3DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new SpatialDropout3D(0);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 3, 2, 2);
    }

    @Test
    void wholeChannelsAreDroppedAndTheOthersScaledUp() {
        float[] numbers = Augmented.of(new SpatialDropout3D(0.2), Shape.of(5, 2, 5, 400), Numbers.filled(20_000, 1));
        int dropped = 0;
        for (int channel = 0; channel < 400; channel++) {
            float first = numbers[channel];
            for (int place = 1; place < 50; place++) {
                assertThat(numbers[place * 400 + channel]).isEqualTo(first);
            }
            assertThat(first).isIn(0f, 1.25f);
            dropped += first == 0 ? 1 : 0;
        }
        assertThat(dropped).isBetween(48, 112); // 80 expected, standard deviation 8
    }

    @Test
    void takesChannelsFirst() {
        var layer = new SpatialDropout3D(0.5).dataFormat("channels_first").seed(1);
        float[] numbers = Augmented.of(layer, Shape.of(8, 1, 2, 3), Numbers.filled(8 * 6, 1));
        for (int i = 0; i < numbers.length; i++) {
            assertThat(numbers[i]).isEqualTo(numbers[i - i % 6]);
        }
        assertThat(numbers).contains(0, 2);
    }
}
