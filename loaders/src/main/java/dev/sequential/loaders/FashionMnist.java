package dev.sequential.loaders;

import dev.sequential.loaders.download.PublishedFile;
import dev.sequential.loaders.files.TypedPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fashion-MNIST: 60,000 + 10,000 grey images (28, 28, 1) of clothes, in the format of MNIST.
 *
 * <p>Takes the four IDX files, packed by gzip or not.
 *
 * @see <a href="https://arxiv.org/abs/1708.07747">Xiao, Rasul and Vollgraf (2017), Fashion-MNIST</a>
 */
public final class FashionMnist implements DataKind {
    private static final IdxLayout LAYOUT = new IdxLayout(
            "fashion_mnist",
            List.of(
                    file("train-images-idx3-ubyte.gz", 26_421_880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
                    file("train-labels-idx1-ubyte.gz", 29_515, "25c81989df183df01b3e8a0aad5dffbe"),
                    file("t10k-images-idx3-ubyte.gz", 4_422_102, "bef4ecab320f06d8554ea6380940ec79"),
                    file("t10k-labels-idx1-ubyte.gz", 5_148, "bb300cfdad3c16e7a12a480ee83cd310")),
            Set.of(
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot"));

    private static PublishedFile file(String name, long most, String md5) {
        return new PublishedFile(
                "fashion_mnist",
                name,
                List.of(URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/" + name)),
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
        return "fashion_mnist[:FOLDER]";
    }

    @Override
    public String description() {
        return "60,000 + 10,000 grey images 28x28 of clothes";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        return new IdxSource(LAYOUT, argument.map(TypedPath::of));
    }
}
