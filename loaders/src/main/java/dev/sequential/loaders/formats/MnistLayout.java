package dev.sequential.loaders.formats;

import dev.sequential.loaders.download.PublishedFile;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The addresses, checksums and class names in which MNIST, Fashion-MNIST and notMNIST differ; each is four IDX files.
 *
 * @param name of the data set
 * @param files as their authors publish them: training images and labels, test images and labels
 * @param contents SHA-256 of the published files once unpacked, as far as known
 * @param classNames by class number
 */
public record MnistLayout(String name, List<PublishedFile> files, Set<String> contents, List<String> classNames) {
    private static final List<String> FILES = List.of(
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz");

    /** MNIST: handwritten digits. */
    public static final MnistLayout MNIST = new MnistLayout(
            "mnist",
            files(
                    "mnist",
                    List.of("http://yann.lecun.com/exdb/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"),
                    List.of(9_912_422L, 28_881L, 1_648_877L, 4_542L),
                    List.of(
                            "f68b3c2dcbeaaa9fbdd348bbdeb94873",
                            "d53e105ee54ea40749a09fcbcd1e9432",
                            "9fb629c4189551a2d022fa330f9573f3",
                            "ec29112dd5afa0611ce80d1b7f02629c")),
            Set.of(
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

    /** Fashion-MNIST: clothes. */
    public static final MnistLayout FASHION_MNIST = new MnistLayout(
            "fashion_mnist",
            files(
                    "fashion_mnist",
                    List.of("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
                    List.of(26_421_880L, 29_515L, 4_422_102L, 5_148L),
                    List.of(
                            "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
                            "25c81989df183df01b3e8a0aad5dffbe",
                            "bef4ecab320f06d8554ea6380940ec79",
                            "bb300cfdad3c16e7a12a480ee83cd310")),
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

    /**
     * notMNIST: letters. The sizes of the packed files are not published; the images are 47,040,016 bytes before they
     * are packed.
     */
    public static final MnistLayout NOTMNIST = new MnistLayout(
            "notmnist",
            files(
                    "notmnist",
                    List.of("https://github.com/davidflanagan/notMNIST-to-MNIST/raw/master/"),
                    List.of(47_040_016L, 47_040_016L, 47_040_016L, 47_040_016L),
                    List.of(
                            "d916d7283fce4d08db9867c640ec0042",
                            "eab59f88903339e01dac19deed3824c0",
                            "2c87c839a4ef9b238846600eec8c35b7",
                            "7ea9118cbafd0f6e3ee2ad771d782a01")),
            Set.of(),
            List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"));

    public MnistLayout {
        files = List.copyOf(files);
        contents = Set.copyOf(contents);
        classNames = List.copyOf(classNames);
    }

    private static List<PublishedFile> files(String name, List<String> sites, List<Long> most, List<String> md5) {
        return IntStream.range(0, FILES.size())
                .mapToObj(i -> new PublishedFile(
                        name,
                        FILES.get(i),
                        sites.stream()
                                .map(site -> URI.create(site + FILES.get(i)))
                                .toList(),
                        most.get(i),
                        md5.get(i)))
                .toList();
    }
}
