package dev.sequential.loaders;

import dev.sequential.loaders.formats.CifarLayout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * CIFAR-100 with its coarse labels: 50,000 + 10,000 photos (32, 32, 3) of 20 groups of things, such as insects and
 * trees.
 *
 * <p>Takes the files that {@link Cifar100} takes.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf">Krizhevsky (2009), Learning Multiple
 *     Layers of Features from Tiny Images</a>
 */
public final class Cifar100Coarse extends DownloadedKind {
    /** Is found by {@link DataSource#parse}. */
    public Cifar100Coarse() {
        super(CifarLayout.CIFAR100_COARSE.name(), "PATH", "50,000 + 10,000 colour photos 32x32 of 20 groups of things");
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new CifarSource(CifarLayout.CIFAR100_COARSE, Optional.empty()).load();
    }

    /** From {@code cifar-100-binary.tar.gz}, or the folder {@code cifar-100-binary}. */
    public static TrainTest load(Path path) {
        return new CifarSource(CifarLayout.CIFAR100_COARSE, Optional.of(path)).load();
    }

    @Override
    DataSource at(Optional<Path> path) {
        return new CifarSource(CifarLayout.CIFAR100_COARSE, path);
    }
}
