package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.Column;
import dev.sequential.data.ElementType;
import dev.sequential.data.Values;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class Cifar10Test {
    @TempDir
    Path folder;

    private Path archive(Map<String, byte[]> files) {
        return CifarFiles.pack(folder.resolve("cifar-10-binary.tar.gz"), files);
    }

    @Test
    void imagesAreBytesThatTheNetworkSeesFromZeroToOne() {
        var cifar = Cifar10.load(archive(CifarFiles.tiny(3)));
        assertThat(cifar.train().input()).isEqualTo(new Column(Shape.of(32, 32, 3), ElementType.UINT8, 255f));
        assertThat(cifar.train().label()).isEqualTo(Column.floats(Shape.of(10)));
        assertThat(cifar.train().size()).hasValue(15);
        assertThat(cifar.test().size()).hasValue(3);
    }

    @Test
    void theColoursOfAPixelStandSideBySide() {
        var cifar = Cifar10.load(archive(CifarFiles.tiny(3)));
        var image = new Values(cifar.train().input(), 1);
        cifar.train().inputs().copy(7, image, 0); // record 1 of the third of the five files
        for (int place = 0; place < 1024; place++) {
            for (int channel = 0; channel < 3; channel++) {
                assertThat(image.bytes()[place * 3 + channel]).isEqualTo(CifarFiles.pixel(3, 1, place, channel));
            }
        }
    }

    @Test
    void labelsAreOneHotAndNamed() {
        var cifar = Cifar10.load(archive(CifarFiles.tiny(3)));
        var label = new Values(cifar.test().label(), 1);
        cifar.test().labels().copy(2, label, 0);
        assertThat(label.floats()).containsExactly(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(cifar.classNames())
                .containsExactly(
                        "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
        assertThat(cifar.test().classCounts()).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void theUnpackedFolderHoldsTheSameImages() {
        var packed = Cifar10.load(archive(CifarFiles.tiny(2)));
        Path unpacked = CifarFiles.unpack(folder.resolve("unpacked"), CifarFiles.tiny(2));
        for (Path path : new Path[] {unpacked, unpacked.resolve("cifar-10-batches-bin"), folder}) {
            var loaded = Cifar10.load(path);
            var expected = new Values(packed.train().input(), 10);
            var images = new Values(packed.train().input(), 10);
            for (int i = 0; i < 10; i++) {
                packed.train().inputs().copy(i, expected, i);
                loaded.train().inputs().copy(i, images, i);
            }
            assertThat(images.bytes()).isEqualTo(expected.bytes());
        }
    }

    @Test
    void membersMayComeInAnyOrder() {
        var files = CifarFiles.tiny(2);
        Map<String, byte[]> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(files);
        var cifar = Cifar10.load(archive(backwards));
        var image = new Values(cifar.train().input(), 1);
        cifar.train().inputs().copy(8, image, 0); // record 0 of the fifth file
        assertThat(image.bytes()[0]).isEqualTo(CifarFiles.pixel(5, 0, 0, 0));
    }

    @Test
    void theFingerprintIsTheChecksumOfTheArchive() throws IOException {
        Path archive = archive(CifarFiles.tiny(1));
        var hash = Hashes.sha256();
        hash.update(Files.readAllBytes(archive));
        String checksum = Hashes.hex(hash);
        var verified = DataSource.parse("cifar10:" + archive).verify(Cache.in(folder));
        assertThat(verified.data().train().fingerprint()).contains(checksum);
        assertThat(verified.data().test().fingerprint()).contains(checksum);
        assertThat(verified.name()).isEqualTo("cifar10:" + archive);
        assertThat(verified.published()).isFalse();
        assertThat(verified.files()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo(archive);
            assertThat(file.bytes()).isEqualTo(Files.size(archive));
        });
    }

    @Test
    void anotherArchiveInTheCacheIsNotTakenForThePublishedOne() throws IOException {
        var cache = Cache.in(folder.resolve("cache"));
        Files.createDirectories(cache.data("cifar10"));
        Path file = cache.data("cifar10").resolve("cifar-10-binary.tar.gz");
        CifarFiles.pack(file, CifarFiles.tiny(1));
        assertThatThrownBy(() -> new Cifar10().source(Optional.empty()).load(cache))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        file + " is not the file that the authors of cifar10 publish: delete it to download it again,"
                                + " or use it as it is by its path (cifar10:" + file + ")");
    }

    @Test
    void aPathThatHoldsNothingNamesWhatIsMissing() {
        assertThatThrownBy(() -> Cifar10.load(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(folder + " holds neither cifar-10-binary.tar.gz nor the folder cifar-10-batches-bin"
                        + " that it unpacks to: name one of them");
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> Cifar10.load(nowhere))
                .hasMessage(nowhere + " does not exist: name cifar-10-binary.tar.gz or the folder cifar-10-batches-bin"
                        + " that it unpacks to");
    }
}
