package dev.sequential.loaders;

import dev.sequential.loaders.download.PublishedFile;
import dev.sequential.loaders.files.TypedPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * notMNIST: 60,000 + 10,000 grey images (28, 28, 1) of the letters A to J in many typefaces, in the format of MNIST.
 *
 * <p>Takes the four IDX files, packed by gzip or not. The pictures that these were made from are a folder of pictures:
 * {@link ImageFolder}.
 *
 * @see <a href="https://yaroslavvb.blogspot.com/2011/09/notmnist-dataset.html">Bulatov (2011), notMNIST</a>
 * @see <a href="https://github.com/davidflanagan/notMNIST-to-MNIST">Flanagan, the sample in the format of MNIST</a>
 */
public final class NotMnist implements DataKind {
    /** The images are 47,040,016 bytes before they are packed. */
    private static final long MOST = 47_040_016;

    private static final IdxLayout LAYOUT = new IdxLayout(
            "notmnist",
            List.of(
                    file("train-images-idx3-ubyte.gz", MOST, "d916d7283fce4d08db9867c640ec0042"),
                    file("train-labels-idx1-ubyte.gz", MOST, "eab59f88903339e01dac19deed3824c0"),
                    file("t10k-images-idx3-ubyte.gz", MOST, "2c87c839a4ef9b238846600eec8c35b7"),
                    file("t10k-labels-idx1-ubyte.gz", MOST, "7ea9118cbafd0f6e3ee2ad771d782a01")),
            Set.of(),
            List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"));

    private static PublishedFile file(String name, long most, String md5) {
        return new PublishedFile(
                "notmnist",
                name,
                List.of(URI.create("https://github.com/davidflanagan/notMNIST-to-MNIST/raw/master/" + name)),
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
        return "notmnist[:FOLDER]";
    }

    @Override
    public String description() {
        return "60,000 + 10,000 grey images 28x28 of the letters A to J in many typefaces";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        return new IdxSource(LAYOUT, argument.map(TypedPath::of));
    }
}
