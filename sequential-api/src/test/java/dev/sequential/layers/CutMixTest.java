package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.data.Samples;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class CutMixTest implements AugmentationContract {
    private static final Shape PICTURE = Shape.of(10, 10, 1);

    @Override
    public Layer layer() {
        return new CutMix().seed(3);
    }

    @Test
    void pixelsComeFromThePictureItselfOrFromOneOther() {
        float[] pictures = new float[20 * 100];
        for (int i = 0; i < 20; i++) {
            Arrays.fill(pictures, 100 * i, 100 * i + 100, i);
        }
        float[] mixed = Augmented.of(layer(), PICTURE, pictures);
        for (int i = 0; i < 20; i++) {
            float[] picture = Arrays.copyOfRange(mixed, 100 * i, 100 * i + 100);
            var values = new TreeSet<Float>();
            for (float pixel : picture) {
                values.add(pixel);
            }
            values.remove((float) i);
            assertThat(values).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void ofADataSetLabelsAreMixedByTheAreaThatIsCovered() {
        float[] pixels = new float[4000];
        int[] classes = new int[40];
        for (int i = 0; i < 40; i += 2) {
            Arrays.fill(pixels, 100 * i, 100 * i + 100, 1);
            classes[i] = 1;
        }
        var data = Dataset.of(Samples.floats(PICTURE, pixels), Samples.oneHot(classes, 2))
                .changed(new CutMix());
        var batch = Batch.of(data, 40);
        try (var batches = data.batches(Order.shuffled(2, 0))) {
            batches.next(batch);
        }
        for (int i = 0; i < 40; i++) {
            double sum = 0;
            for (int k = 0; k < 100; k++) {
                sum += batch.x().floats()[100 * i + k];
            }
            // the rectangle's edges are between pixels: up to a row and a column more or less
            assertThat((double) batch.y().floats()[2 * i + 1]).isCloseTo(sum / 100, within(0.2));
        }
    }
}
