package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.data.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MixUpTest implements AugmentationContract {
    private static final Shape PIXEL = Shape.of(1, 1, 1);

    @Override
    public Layer layer() {
        return new MixUp(2).seed(3);
    }

    @Test
    void eachPictureIsBetweenItselfAndAnotherAndTheSumIsKeptOnAverage() {
        float[] pixels = new float[2000];
        Arrays.fill(pixels, 0, 1000, 100);
        double sum = 0;
        int mixed = 0;
        for (float pixel : Augmented.of(new MixUp(1), PIXEL, pixels)) {
            assertThat(pixel).isBetween(-1e-4f, 100.0001f);
            sum += pixel;
            mixed += pixel > 0 && pixel < 100 ? 1 : 0;
        }
        assertThat(sum / 2000).isCloseTo(50, within(3.0));
        assertThat(mixed).isBetween(900, 1100); // half of the pictures meet one of the other kind
    }

    @Test
    void smallParametersHardlyMix() {
        float[] pixels = new float[2000];
        Arrays.fill(pixels, 0, 1000, 100);
        int whole = 0;
        for (float pixel : Augmented.of(new MixUp(0.01), PIXEL, pixels)) {
            assertThat(pixel).isNotNaN();
            whole += pixel < 1 || pixel > 99 ? 1 : 0;
        }
        assertThat(whole).isGreaterThan(1900);
    }

    @Test
    void ofADataSetPicturesAndLabelsAreMixedByTheSameWeights() {
        byte[] pixels = {(byte) 200, 0, (byte) 200, 0};
        var data = Dataset.of(Samples.bytes(PIXEL, pixels, 100), Samples.oneHot(new int[] {1, 0, 1, 0}, 2))
                .changed(new MixUp(1));
        var batch = Batch.of(data, 4);
        try (var batches = data.batches(Order.shuffled(1, 0))) {
            assertThat(batches.next(batch)).isEqualTo(4);
            for (int i = 0; i < 4; i++) {
                float share = batch.y().floats()[2 * i + 1];
                assertThat(batch.y().floats()[2 * i]).isCloseTo(1 - share, within(1e-6f));
                assertThat(batch.x().floats()[i]).isCloseTo(2 * share, within(1e-6f));
            }
            assertThat(batches.next(batch)).isZero();
        }
    }

    @Test
    void classNumbersAreRefusedWithTheWayOut() {
        var data = Dataset.of(new float[2][1][1][1], new int[] {0, 1}).changed(new MixUp());
        try (var batches = data.batches(Order.sequential())) {
            assertThatThrownBy(() -> batches.next(Batch.of(data, 2)))
                    .hasMessage(
                            "Labels that are mixed must be one-hot, got class numbers: make them with Samples.oneHot");
        }
    }
}
