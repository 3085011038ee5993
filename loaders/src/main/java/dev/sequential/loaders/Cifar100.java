package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.loaders.download.PublishedFile;
import dev.sequential.loaders.files.TypedPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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
public final class Cifar100 implements DataKind {
    private static final PublishedFile ARCHIVE = new PublishedFile(
            "cifar100",
            "cifar-100-binary.tar.gz",
            List.of(URI.create("https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz")),
            168_513_733,
            "03b5dce01913d631647c71ecec9e9cb8");
    private static final CifarLayout FINE = layout("cifar100", "fine_label_names.txt", 1, 100);

    static CifarLayout layout(String name, String namesFile, int label, int classes) {
        return new CifarLayout(
                name,
                ARCHIVE,
                "cifar-100-binary",
                List.of("train.bin"),
                "test.bin",
                namesFile,
                2,
                label,
                classes,
                50_000);
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new CifarSource(FINE, Optional.empty()).load();
    }

    /** From {@code cifar-100-binary.tar.gz}, or the folder {@code cifar-100-binary}. */
    public static TrainTest load(Path path) {
        return new CifarSource(FINE, Optional.of(path)).load();
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
        return CifarStream.of(FINE, files);
    }

    @Override
    public String name() {
        return FINE.name();
    }

    @Override
    public String usage() {
        return "cifar100[:PATH]";
    }

    @Override
    public String description() {
        return "50,000 + 10,000 colour photos 32x32 of 100 kinds of things";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        return new CifarSource(FINE, argument.map(TypedPath::of));
    }
}
