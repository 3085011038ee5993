package dev.sequential.loaders;

import dev.sequential.loaders.download.PublishedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the binary version of CIFAR-10 or CIFAR-100 is laid out.
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
record CifarLayout(
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

    CifarLayout {
        trainFiles = List.copyOf(trainFiles);
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
    Set<String> files() {
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
