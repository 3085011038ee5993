package dev.sequential.loaders;

import dev.sequential.loaders.formats.MnistLayout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Fashion-MNIST: 60,000 + 10,000 grey images (28, 28, 1) of clothes, in the format of MNIST.
 *
 * <p>Takes the four IDX files, packed by gzip or not.
 *
 * @see <a href="https://arxiv.org/abs/1708.07747">Xiao, Rasul and Vollgraf (2017), Fashion-MNIST</a>
 */
public final class FashionMnist extends DownloadedKind {
    /** Is found by {@link DataSource#parse}. */
    public FashionMnist() {
        super(MnistLayout.FASHION_MNIST.name(), "FOLDER", "60,000 + 10,000 grey images 28x28 of clothes");
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new MnistSource(MnistLayout.FASHION_MNIST, Optional.empty()).load();
    }

    /** From a folder that holds the four IDX files, packed or not. */
    public static TrainTest load(Path folder) {
        return new MnistSource(MnistLayout.FASHION_MNIST, Optional.of(folder)).load();
    }

    @Override
    DataSource at(Optional<Path> folder) {
        return new MnistSource(MnistLayout.FASHION_MNIST, folder);
    }
}
