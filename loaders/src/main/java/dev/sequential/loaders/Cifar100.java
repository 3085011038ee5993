package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.loaders.formats.CifarLayout;
import dev.sequential.loaders.formats.CifarStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * CIFAR-100: 50,000 + 10,000 photos (32, 32, 3) of 100 kinds of things. {@link Cifar100Coarse} has the 20 groups that
 * these fall into.
 *
 * <p>Takes the binary version, as an archive or unpacked, like {@link Cifar10}.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf">Krizhevsky (2009), Learning Multiple
 *     Layers of Features from Tiny Images</a>
 */
public final class Cifar100 extends DownloadedKind {
    /** Is found by {@link DataSource#parse}. */
    public Cifar100() {
        super(CifarLayout.CIFAR100.name(), "PATH", "50,000 + 10,000 colour photos 32x32 of 100 kinds of things");
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new CifarSource(CifarLayout.CIFAR100, Optional.empty()).load();
    }

    /** From {@code cifar-100-binary.tar.gz}, or the folder {@code cifar-100-binary}. */
    public static TrainTest load(Path path) {
        return new CifarSource(CifarLayout.CIFAR100, Optional.of(path)).load();
    }

    /**
     * Record files in this format, of any size, read while a network learns from them: a coarse and a fine label byte,
     * then 1,024 red, 1,024 green and 1,024 blue bytes a record.
     *
     * <pre>{@code
     * ArrayDataset photos = Cifar100.stream(folder.resolve("a.bin"), folder.resolve("b.bin"));
     * }</pre>
     *
     * @throws IllegalArgumentException if a file is no whole number of records, or none is named
     */
    public static ArrayDataset stream(Path... files) {
        return CifarStream.of(CifarLayout.CIFAR100, files);
    }

    @Override
    DataSource at(Optional<Path> path) {
        return new CifarSource(CifarLayout.CIFAR100, path);
    }
}
