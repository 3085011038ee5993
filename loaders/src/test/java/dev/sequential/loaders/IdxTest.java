package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.Column;
import dev.sequential.data.ElementType;
import dev.sequential.data.Values;
import dev.sequential.loaders.files.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class IdxTest {
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir
    Path folder;

    @BeforeEach
    void writeTwelveAndThreeDigits() throws IOException {
        Files.write(folder.resolve(IMAGES), images(12));
        Files.write(folder.resolve(LABELS), labels(12));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(3));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels(3));
    }

    private static byte[] images(int count) {
        var bytes = ByteBuffer.allocate(16 + count * 784);
        bytes.putInt(0x803).putInt(count).putInt(28).putInt(28);
        for (int i = 0; i < count * 784; i++) {
            bytes.put((byte) (i * 7));
        }
        return bytes.array();
    }

    private static byte[] labels(int count) {
        var bytes = ByteBuffer.allocate(8 + count);
        bytes.putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (i % 10));
        }
        return bytes.array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private void refused(String message) {
        assertThatThrownBy(() -> Mnist.load(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(message.replace("FOLDER", folder.toString()));
    }

    @Test
    void imagesAreGreyBytesAndLabelsOneHot() {
        var mnist = Mnist.load(folder);
        assertThat(mnist.train().input()).isEqualTo(new Column(Shape.of(28, 28, 1), ElementType.UINT8, 255f));
        assertThat(mnist.train().classCounts()).containsExactly(2, 2, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(mnist.test().size()).hasValue(3);
        var image = new Values(mnist.train().input(), 1);
        mnist.train().inputs().copy(1, image, 0);
        assertThat(image.bytes()[0]).isEqualTo((byte) (784 * 7));
    }

    @Test
    void packedOrNotTheFingerprintIsTheSame() throws IOException {
        var plain = Mnist.load(folder);
        Files.write(folder.resolve(IMAGES + ".gz"), gzip(images(12)));
        Files.delete(folder.resolve(IMAGES));
        Files.move(folder.resolve(LABELS), folder.resolve("train-labels.idx1-ubyte"));
        var packed = Mnist.load(folder);
        assertThat(packed.train().fingerprint()).isEqualTo(plain.train().fingerprint());
    }

    @Test
    void eachDataSetHasItsOwnClasses() {
        assertThat(Mnist.load(folder).classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(NotMnist.load(folder).classNames())
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");
        assertThat(FashionMnist.load(folder).classNames())
                .containsExactly(
                        "T-shirt/top",
                        "Trouser",
                        "Pullover",
                        "Dress",
                        "Coat",
                        "Sandal",
                        "Shirt",
                        "Sneaker",
                        "Bag",
                        "Ankle boot");
    }

    @Test
    void aLabelThatIsNoClassIsRefused() throws IOException {
        byte[] labels = labels(12);
        labels[8 + 5] = 10;
        Files.write(folder.resolve(LABELS), labels);
        refused("FOLDER/train-labels-idx1-ubyte has the label 10 at byte 13, and mnist has the classes 0 to 9:"
                + " download it again");
    }

    @Test
    void anotherFileUnderTheSameNameIsRefused() throws IOException {
        Files.write(folder.resolve(IMAGES), labels(12));
        refused(
                "FOLDER/train-images-idx3-ubyte starts with 0x00000801, and an IDX file of bytes with 3 axes starts with"
                        + " 0x00000803: it is another file");
        var small = ByteBuffer.wrap(images(12)).putInt(8, 32);
        Files.write(folder.resolve(IMAGES), small.array());
        refused("FOLDER/train-images-idx3-ubyte has samples of the shape [32, 28], not [28, 28]: it is another file");
        Files.write(
                folder.resolve(IMAGES),
                ByteBuffer.wrap(images(12)).putInt(4, -1).array());
        refused("FOLDER/train-images-idx3-ubyte says at byte 4 that it has 4,294,967,295 samples, and may have 1 to"
                + " 60,000: it is another file");
    }

    @Test
    void aFileThatIsTooShortOrTooLongIsRefused() throws IOException {
        Files.write(folder.resolve(IMAGES), Arrays.copyOf(images(12), 9000));
        refused("FOLDER/train-images-idx3-ubyte is truncated or corrupt (EOFException: it ends at byte 9,000 of 9,424):"
                + " download it again");
        Files.write(folder.resolve(IMAGES), Arrays.copyOf(images(12), 9425));
        refused("FOLDER/train-images-idx3-ubyte is truncated or corrupt (it goes on after its last sample,"
                + " at byte 9,424): download it again");
        Files.write(folder.resolve(IMAGES), new byte[5]);
        refused("FOLDER/train-images-idx3-ubyte is truncated or corrupt (EOFException: it ends at byte 5, within its"
                + " header): download it again");
    }

    @Test
    void aPackedFileThatIsTruncatedOrABombIsRefused() throws IOException {
        Files.delete(folder.resolve(IMAGES));
        Path packed = folder.resolve(IMAGES + ".gz");
        byte[] whole = gzip(images(12));
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(packed, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Mnist.load(folder)).isInstanceOf(DataException.class);
        }
        byte[] endless = Arrays.copyOf(images(12), 256 << 20);
        Files.write(packed, gzip(endless));
        refused("FOLDER/train-images-idx3-ubyte.gz is truncated or corrupt (it goes on after its last"
                + " sample, at byte 9,424): download it again");
    }

    @Test
    void imagesWithoutTheirLabelsAreRefused() throws IOException {
        Files.write(folder.resolve(LABELS), labels(11));
        refused("FOLDER/train-images-idx3-ubyte has 12 images, and FOLDER/train-labels-idx1-ubyte has 11 labels: they"
                + " are not of one data set");
        Files.delete(folder.resolve(LABELS));
        refused("FOLDER has no train-labels-idx1-ubyte.gz: name the folder that holds the four files");
    }

    @Test
    void aPathThatIsNoFolderIsRefused() {
        Path file = folder.resolve(IMAGES);
        assertThatThrownBy(() -> Mnist.load(file))
                .hasMessage(file + " is no folder: name the one that holds train-images-idx3-ubyte.gz and its three"
                        + " sisters");
    }
}
