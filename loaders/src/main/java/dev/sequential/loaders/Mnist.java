package dev.sequential.loaders;

import dev.sequential.loaders.formats.MnistLayout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * MNIST: 60,000 + 10,000 grey images (28, 28, 1) of handwritten digits.
 *
 * <p>Takes the four IDX files, packed by gzip or not.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, The MNIST database</a>
 */
public final class Mnist extends DownloadedKind {
    /** Is found by {@link DataSource#parse}. */
    public Mnist() {
        super(MnistLayout.MNIST.name(), "FOLDER", "60,000 + 10,000 grey images 28x28 of handwritten digits");
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new MnistSource(MnistLayout.MNIST, Optional.empty()).load();
    }

    /** From a folder that holds the four IDX files, packed or not. */
    public static TrainTest load(Path folder) {
        return new MnistSource(MnistLayout.MNIST, Optional.of(folder)).load();
    }

    @Override
    DataSource at(Optional<Path> folder) {
        return new MnistSource(MnistLayout.MNIST, folder);
    }
}
