package dev.sequential.loaders;

import dev.sequential.loaders.download.PublishedFile;
import dev.sequential.loaders.files.TypedPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MNIST: 60,000 + 10,000 grey images (28, 28, 1) of handwritten digits.
 *
 * <p>Takes the four IDX files, packed by gzip or not.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, The MNIST database</a>
 */
public final class Mnist implements DataKind {
    private static final IdxLayout LAYOUT = new IdxLayout(
            "mnist",
            List.of(
                    file("train-images-idx3-ubyte.gz", 9_912_422, "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
                    file("train-labels-idx1-ubyte.gz", 28_881, "d53e105ee54ea40749a09fcbcd1e9432"),
                    file("t10k-images-idx3-ubyte.gz", 1_648_877, "9fb629c4189551a2d022fa330f9573f3"),
                    file("t10k-labels-idx1-ubyte.gz", 4_542, "ec29112dd5afa0611ce80d1b7f02629c")),
            Set.of(
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

    private static PublishedFile file(String name, long most, String md5) {
        return new PublishedFile(
                "mnist",
                name,
                List.of(
                        URI.create("http://yann.lecun.com/exdb/mnist/" + name),
                        URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/" + name)),
                most,
                md5);
    }

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new IdxSource(LAYOUT, Optional.empty()).load();
    }

    /** From a folder that holds the four IDX files, packed or not. */
    public static TrainTest load(Path folder) {
        return new IdxSource(LAYOUT, Optional.of(folder)).load();
    }

    @Override
    public String name() {
        return LAYOUT.name();
    }

    @Override
    public String usage() {
        return "mnist[:FOLDER]";
    }

    @Override
    public String description() {
        return "60,000 + 10,000 grey images 28x28 of handwritten digits";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        return new IdxSource(LAYOUT, argument.map(TypedPath::of));
    }
}
