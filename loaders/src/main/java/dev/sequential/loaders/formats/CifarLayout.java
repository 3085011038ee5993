package dev.sequential.loaders.formats;

import dev.sequential.loaders.download.PublishedFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The layout of the binary version of CIFAR-10 or CIFAR-100: names of the files, label bytes and classes.
 *
 * <p>A record is some label bytes, then 1,024 red, 1,024 green and 1,024 blue bytes, each plane row by row.
 *
 * @param name of the data set
 * @param archive as its authors publish it
 * @param folder in the archive, in which all files lie
 * @param trainFiles in their order, all of one size
 * @param testFile the test set, a fifth of the training set
 * @param namesFile names of the classes, one a line
 * @param labels label bytes of a record
 * @param label which of the label bytes counts
 * @param classes how many there are
 * @param trainRecords of all training files together, as published
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">The CIFAR-10 and CIFAR-100 data sets</a>
 */
public record CifarLayout(
        String name,
        PublishedFile archive,
        String folder,
        List<String> trainFiles,
        String testFile,
        String namesFile,
        int labels,
        int label,
        int classes,
        int trainRecords) {
    static final int SIDE = 32;
    static final int PIXELS = SIDE * SIDE;
    static final int CHANNELS = 3;

    /** CIFAR-10. */
    public static final CifarLayout CIFAR10 = new CifarLayout(
            "cifar10",
            new PublishedFile(
                    "cifar10",
                    "cifar-10-binary.tar.gz",
                    List.of(URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")),
                    170_052_171,
                    "c32a1d4ab5d03f1284b67883e8d87530"),
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

    /** CIFAR-100 with its 100 fine labels. */
    public static final CifarLayout CIFAR100 = cifar100("cifar100", "fine_label_names.txt", 1, 100);

    /** CIFAR-100 with its 20 coarse labels. */
    public static final CifarLayout CIFAR100_COARSE = cifar100("cifar100_coarse", "coarse_label_names.txt", 0, 20);

    public CifarLayout {
        trainFiles = List.copyOf(trainFiles);
    }

    private static CifarLayout cifar100(String name, String namesFile, int label, int classes) {
        var archive = new PublishedFile(
                "cifar100",
                "cifar-100-binary.tar.gz",
                List.of(URI.create("https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz")),
                168_513_733,
                "03b5dce01913d631647c71ecec9e9cb8");
        return new CifarLayout(
                name,
                archive,
                "cifar-100-binary",
                List.of("train.bin"),
                "test.bin",
                namesFile,
                2,
                label,
                classes,
                50_000);
    }

    /** This layout in another archive. */
    public CifarLayout archive(PublishedFile other) {
        return new CifarLayout(
                name, other, folder, trainFiles, testFile, namesFile, labels, label, classes, trainRecords);
    }

    /** Bytes of one record. */
    int recordBytes() {
        return labels + PIXELS * CHANNELS;
    }

    /** Records of the test set, as published. */
    int testRecords() {
        return trainRecords / 5;
    }

    /** All files that are read. */
    public Set<String> files() {
        Set<String> files = new HashSet<>(trainFiles);
        files.add(testFile);
        files.add(namesFile);
        return files;
    }

    /** The files of records, training first. */
    List<String> recordFiles() {
        List<String> files = new ArrayList<>(trainFiles);
        files.add(testFile);
        return files;
    }

    /** The most records that a file may have. */
    int most(String file) {
        return file.equals(testFile) ? testRecords() : trainRecords / trainFiles.size();
    }
}
