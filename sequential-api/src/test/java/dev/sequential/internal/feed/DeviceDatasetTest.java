package dev.sequential.internal.feed;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.dataOnDevice;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class DeviceDatasetTest {
    /** Ten pictures of 3x3 bytes, which is no multiple of four, of all values. */
    private static ArrayDataset pictures(long seed) {
        var random = new Random(seed);
        byte[] pixels = new byte[10 * 9];
        random.nextBytes(pixels);
        return ArrayDataset.of(
                Samples.bytes(Shape.of(3, 3, 1), pixels, 255f),
                Samples.oneHot(random.ints(10, 0, 2).toArray(), 2));
    }

    private static Sequential model() {
        var model =
                new Sequential().seed(1).add(new Flatten().inputShape(3, 3, 1)).add(new Dense(2).activation("softmax"));
        model.compile(optimizer("adam"), loss("categorical_crossentropy"));
        return model;
    }

    private static Map<String, float[]> trained(boolean onDevice, ArrayDataset... oneAfterTheOther) {
        try (var model = model()) {
            for (ArrayDataset data : oneAfterTheOther) {
                model.fit(data, batchSize(4), epochs(3), verbose(0), dataOnDevice(onDevice));
            }
            return model.getWeights();
        }
    }

    @Test
    void aTrainingIsTheSameBitForBitWhereTheInputsLieOnTheDevice() {
        assertThat(trained(true, pictures(1))).usingRecursiveComparison().isEqualTo(trained(false, pictures(1)));
    }

    @Test
    void theInputsOfTheNextTrainingTakeThePlaceOfThoseBefore() {
        ArrayDataset first = pictures(1);
        assertThat(trained(true, first, pictures(2), first.limit(7)))
                .usingRecursiveComparison()
                .isEqualTo(trained(false, first, pictures(2), first.limit(7)));
    }

    @Test
    void onlyBytesInMemoryAreKeptOnTheDevice() {
        assertThat(DeviceDataset.suitable(pictures(1))).isPresent();
        assertThat(DeviceDataset.suitable(pictures(1).limit(3))).isPresent();
        var numbers = ArrayDataset.of(Samples.floats(Shape.of(1), new float[2]), Samples.oneHot(new int[2], 2));
        assertThat(DeviceDataset.suitable(numbers)).isEmpty();
    }
}
