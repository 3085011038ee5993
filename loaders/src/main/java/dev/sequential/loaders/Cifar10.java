package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.loaders.formats.CifarLayout;
import dev.sequential.loaders.formats.CifarStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * CIFAR-10: 50,000 + 10,000 photos (32, 32, 3) of airplanes, automobiles, birds, cats, deer, dogs, frogs, horses, ships
 * and trucks.
 *
 * <p>Takes the binary version, as an archive or unpacked. Archives with another checksum than the published one, and
 * ones with fewer records a file, are taken too when given by path; what is in them is checked all the same.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf">Krizhevsky (2009), Learning Multiple
 *     Layers of Features from Tiny Images</a>
 */
public final class Cifar10 extends DownloadedKind {
    /** Is found by {@link DataSource#parse}. */
    public Cifar10() {
        super(
                CifarLayout.CIFAR10.name(),
                "PATH",
                "50,000 + 10,000 colour photos 32x32 of 10 kinds of animals and vehicles");
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new CifarSource(CifarLayout.CIFAR10, Optional.empty()).load();
    }

    /** From {@code cifar-10-binary.tar.gz}, or the folder {@code cifar-10-batches-bin} that it unpacks to. */
    public static TrainTest load(Path path) {
        return new CifarSource(CifarLayout.CIFAR10, Optional.of(path)).load();
    }

    /**
     * Record files in this format, of any size, read while a network learns from them: one label byte, then 1,024 red,
     * 1,024 green and 1,024 blue bytes a record.
     *
     * <pre>{@code
     * ArrayDataset photos = Cifar10.stream(folder.resolve("a.bin"), folder.resolve("b.bin"));
     * }</pre>
     *
     * @throws IllegalArgumentException if a file is no whole number of records, or none is named
     */
    public static ArrayDataset stream(Path... files) {
        return CifarStream.of(CifarLayout.CIFAR10, files);
    }

    @Override
    DataSource at(Optional<Path> path) {
        return new CifarSource(CifarLayout.CIFAR10, path);
    }
}
