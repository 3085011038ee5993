package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.loaders.download.PublishedFile;
import dev.sequential.loaders.files.TypedPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
public final class Cifar10 implements DataKind {
    private static final CifarLayout LAYOUT = layout(new PublishedFile(
            "cifar10",
            "cifar-10-binary.tar.gz",
            List.of(URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")),
            170_052_171,
            "c32a1d4ab5d03f1284b67883e8d87530"));

    static CifarLayout layout(PublishedFile archive) {
        return new CifarLayout(
                "cifar10",
                archive,
                "cifar-10-batches-bin",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> "data_batch_" + i + ".bin")
                        .toList(),
                "test_batch.bin",
                "batches.meta.txt",
                1,
                0,
                10,
                50_000);
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new Cifar10().source(Optional.empty()).load();
    }

    /** From {@code cifar-10-binary.tar.gz}, or the folder {@code cifar-10-batches-bin} that it unpacks to. */
    public static TrainTest load(Path path) {
        return new CifarSource(LAYOUT, Optional.of(path)).load();
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
        return CifarStream.of(LAYOUT, files);
    }

    @Override
    public String name() {
        return LAYOUT.name();
    }

    @Override
    public String usage() {
        return "cifar10[:PATH]";
    }

    @Override
    public String description() {
        return "50,000 + 10,000 colour photos 32x32 of 10 kinds of animals and vehicles";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        return new CifarSource(LAYOUT, argument.map(TypedPath::of));
    }
}
