package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Order;
import dev.sequential.loaders.files.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class StreamTest {
    @TempDir
    Path folder;

    private static Batch all(ArrayDataset data, int size) {
        Batch batch = Batch.of(data, size);
        assertThat(data.batches(Order.shuffled(3, 0)).next(batch)).isEqualTo(size);
        return batch;
    }

    @Test
    void cifarRecordsOnDiskAreTheLoadedOnes() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve(CifarFiles.FOLDER));
        for (var file : CifarFiles.tiny(4).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Path[] files = new Path[5];
        for (int k = 0; k < 5; k++) {
            files[k] = unpacked.resolve("data_batch_" + (k + 1) + ".bin");
        }
        var streamed = Cifar10.stream(files);
        var loaded = Cifar10.load(unpacked).train();
        assertThat(streamed.input()).isEqualTo(loaded.input());
        assertThat(all(streamed, 20).x().bytes()).isEqualTo(all(loaded, 20).x().bytes());
        assertThat(all(streamed, 20).y().floats()).isEqualTo(all(loaded, 20).y().floats());
        assertThat(streamed.classCounts()).isEqualTo(loaded.classCounts());
    }

    @Test
    void aLabelThatIsNoClassIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("odd.bin"), new byte[2 * 3073]);
        byte[] bytes = Files.readAllBytes(file);
        bytes[3073] = 10;
        Files.write(file, bytes);
        var odd = Cifar10.stream(file);
        assertThatThrownBy(() -> all(odd, 2))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": sample 1 has the label 10, and the classes are 0 to 9: it is another file");
    }

    @Test
    void imagesInTheFormatOfMnistHaveAnySize() throws IOException {
        Path images = idx("images", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 2, 2, 3);
        Path labels = idx("labels", new byte[] {25, 0}, 2);
        var letters = Idx.stream(images, labels, 26);
        assertThat(letters.input().shape()).isEqualTo(Shape.of(2, 3, 1));
        Batch batch = Batch.of(letters, 2);
        letters.batches(Order.sequential()).next(batch);
        assertThat(batch.x().bytes()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(letters.sparseLabels().classCounts())
                .hasSize(26)
                .startsWith(1, 0)
                .endsWith(1);
    }

    @Test
    void filesOfOtherFormatsAreRefused() throws IOException {
        Path images = idx("images", new byte[12], 2, 2, 3);
        Path labels = idx("labels", new byte[3], 3);
        assertThatThrownBy(() -> Idx.stream(images, labels, 10))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "%s has 2 images, and %s has 3 labels: they are not of one data set".formatted(images, labels));
        assertThatThrownBy(() -> Idx.stream(labels, images, 10))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "%s starts with 0x00000801, and an IDX file of bytes with 3 axes starts with 0x00000803: unpack it first, or name another file"
                                .formatted(labels));
    }

    private Path idx(String name, byte[] values, int... axes) throws IOException {
        var bytes = ByteBuffer.allocate(4 + 4 * axes.length + values.length);
        bytes.putInt(0x800 + axes.length);
        for (int axis : axes) {
            bytes.putInt(axis);
        }
        return Files.write(folder.resolve(name), bytes.put(values).array());
    }
}
