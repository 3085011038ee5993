package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.RecordFile;
import dev.sequential.data.Samples;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import dev.sequential.loaders.formats.RecordLabels;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.ndarray.Shape;

/**
 * Data sets in two IDX files (MNIST's format), one of grey images and one of classes, unpacked, of any size: read while
 * a network learns from them, so they may be larger than memory.
 *
 * <pre>{@code
 * ArrayDataset letters = Idx.stream(Path.of("letters-images.idx3"), Path.of("letters-labels.idx1"), 26);
 * }</pre>
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database</a>
 */
public final class Idx {
    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;

    private Idx() {}

    /**
     * Opens a data set.
     *
     * @param images unsigned bytes, three axes: samples, height, width; each becomes (height, width, 1)
     * @param labels unsigned bytes, one axis
     * @param classes how many there are; labels are 0 to one less
     * @throws DataException if one of the files is another file or cut short
     */
    public static ArrayDataset stream(Path images, Path labels, int classes) {
        int[] axes = header(images, IMAGES, 3);
        int[] count = header(labels, LABELS, 1);
        if (axes[0] != count[0]) {
            throw new DataException("%s has %s images, and %s has %s labels: they are not of one data set"
                    .formatted(images, ErrorText.number(axes[0]), labels, ErrorText.number(count[0])));
        }
        var pixels = open(images, 16, axes[1] * axes[2], axes[0]);
        var numbers = open(labels, 8, 1, count[0]);
        return ArrayDataset.of(
                Samples.records(pixels, 0, Shape.of(axes[1], axes[2], 1), 255f),
                new RecordLabels(labels, numbers, 0, classes));
    }

    private static int[] header(Path file, int magic, int axes) {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            int found = in.readInt();
            if (found != magic) {
                throw new DataException(
                        "%s starts with 0x%08x, and an IDX file of bytes with %d axes starts with 0x%08x: unpack it first, or name another file"
                                .formatted(file, found, axes, magic));
            }
            int[] lengths = new int[axes];
            for (int i = 0; i < axes; i++) {
                lengths[i] = in.readInt();
                if (lengths[i] < 1 || (i > 0 && lengths[i] > 1 << 14)) {
                    throw new DataException("%s says that axis %d has %s entries: it is another file"
                            .formatted(file, i, ErrorText.number(lengths[i])));
                }
            }
            return lengths;
        } catch (IOException e) {
            throw new DataException("%s could not be read: %s".formatted(file, ErrorText.reason(e)), e);
        }
    }

    private static RecordFile open(Path file, int header, int bytes, int count) {
        var records = RecordFile.open(file, header, bytes);
        if (records.size() != count) {
            throw new DataException("%s says that it has %s samples, and has room for %s: download it again"
                    .formatted(file, ErrorText.number(count), ErrorText.number(records.size())));
        }
        return records;
    }
}
