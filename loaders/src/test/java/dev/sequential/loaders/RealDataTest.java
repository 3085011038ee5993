package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.BatchBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** The real data sets; numbers are those that come with them and that their authors publish. */
@Tag("real-data")
class RealDataTest {
    private static int[] each(int classes, int count) {
        int[] counts = new int[classes];
        Arrays.fill(counts, count);
        return counts;
    }

    /** Mean of each channel, of pixels from 0 to 1. */
    private static double[] means(ArrayDataset data) {
        int channels = (int) data.input().shape().get(2);
        var image = new BatchBuffer(data.input(), 1);
        long[] sums = new long[channels];
        for (int i = 0; i < data.inputs().size(); i++) {
            data.inputs().copy(i, image, 0);
            for (int k = 0; k < image.bytes().length; k++) {
                sums[k % channels] += Byte.toUnsignedInt(image.bytes()[k]);
            }
        }
        double pixels = (double) data.inputs().size() * data.input().length() / channels;
        return Arrays.stream(sums).mapToDouble(sum -> sum / pixels / 255).toArray();
    }

    @Test
    void allOfCifar10() {
        Path archive = SharedData.file("cifar-10-binary.tar.gz");
        var verified = DataSource.parse("cifar10:" + archive).verify(Cache.standard());
        var cifar = verified.data();
        assertThat(cifar.train().classCounts()).isEqualTo(each(10, 5000));
        assertThat(cifar.test().classCounts()).isEqualTo(each(10, 1000));
        double[] means = means(cifar.train());
        assertThat(means[0]).isCloseTo(0.49139968, within(1e-8));
        assertThat(means[1]).isCloseTo(0.48215841, within(1e-8));
        assertThat(means[2]).isCloseTo(0.44653091, within(1e-8));
        assertThat(cifar.train().fingerprint())
                .contains("eecdd9dba5c19d189ac14fb37ef1d1ed3f379b969d4dbe86eba17664364006f1");
        assertThat(verified.published())
                .as("it is packed in another order than the published one")
                .isFalse();
    }

    @Test
    void theSmallSampleOfCifar10() {
        var cifar = Cifar10.load(SharedData.file("cifar-10-sample-binary.tar.gz"));
        assertThat(cifar.train().classCounts()).isEqualTo(each(10, 50));
        assertThat(cifar.test().classCounts()).isEqualTo(each(10, 10));
        double[] means = means(cifar.train());
        assertThat(means[0]).isCloseTo(0.49532, within(5e-6));
        assertThat(means[1]).isCloseTo(0.49047, within(5e-6));
        assertThat(means[2]).isCloseTo(0.45180, within(5e-6));
        assertThat(cifar.train().fingerprint())
                .contains("0ca6f9bc06828dd043b9c06271e4fa6fa89214654ec1dfaf0804cf999165a040");
    }

    @Test
    void allOfMnist() {
        Path folder = SharedData.file("mnist");
        var verified = DataSource.parse("mnist:" + folder).verify(Cache.standard());
        var mnist = verified.data();
        assertThat(mnist.train().input().shape()).isEqualTo(Shape.of(28, 28, 1));
        assertThat(mnist.train().classCounts())
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(mnist.test().size()).hasValue(10_000);
        assertThat(means(mnist.train())[0]).isCloseTo(0.1307, within(5e-5));
        assertThat(verified.files().get(0).sha256())
                .isEqualTo("ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
        assertThat(verified.published())
                .as("the same contents, packed at another time")
                .isTrue();
    }
}
