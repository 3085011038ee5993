package dev.sequential.loaders;

import dev.sequential.loaders.formats.MnistLayout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * notMNIST: 60,000 + 10,000 grey images (28, 28, 1) of the letters A to J in many typefaces, in the format of MNIST.
 *
 * <p>Takes the four IDX files, packed by gzip or not. The pictures that these were made from are a folder of pictures:
 * {@link ImageFolder}.
 *
 * @see <a href="https://yaroslavvb.blogspot.com/2011/09/notmnist-dataset.html">Bulatov (2011), notMNIST</a>
 * @see <a href="https://github.com/davidflanagan/notMNIST-to-MNIST">Flanagan, the sample in the format of MNIST</a>
 */
public final class NotMnist extends DownloadedKind {
    /** Is found by {@link DataSource#parse}. */
    public NotMnist() {
        super(
                MnistLayout.NOTMNIST.name(),
                "FOLDER",
                "60,000 + 10,000 grey images 28x28 of the letters A to J in many typefaces");
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new MnistSource(MnistLayout.NOTMNIST, Optional.empty()).load();
    }

    /** From a folder that holds the four IDX files, packed or not. */
    public static TrainTest load(Path folder) {
        return new MnistSource(MnistLayout.NOTMNIST, Optional.of(folder)).load();
    }

    @Override
    DataSource at(Optional<Path> folder) {
        return new MnistSource(MnistLayout.NOTMNIST, folder);
    }
}
