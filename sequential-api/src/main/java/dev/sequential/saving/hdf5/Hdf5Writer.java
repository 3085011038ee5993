package dev.sequential.saving.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfWritingException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/**
 * An HDF5 file that is written: arrays and attributes, by path. Groups are made when the first array in them is
 * written: libhdf5 does not read the empty ones that jHDF writes.
 */
public final class Hdf5Writer implements AutoCloseable {
    /** Bytes; libhdf5 does not read the longer attributes that jHDF writes. */
    static final int LONGEST_ATTRIBUTE = 50_000;

    /** Bytes of the name of a group or an array: jHDF writes longer ones such that they cannot be read. */
    static final int LONGEST_NAME = 250;

    private final Path path;
    private final WritableHdfFile file;
    private final Map<String, WritableGroup> groups = new HashMap<>();

    public Hdf5Writer(Path path) {
        this.path = path;
        this.file = HdfFile.write(path);
        groups.put("", file);
    }

    /** Writes single-precision numbers in row-major order. */
    public void floats(String path, Shape shape, float[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(
                    "%s has shape %s: arrays without numbers cannot be written".formatted(path, shape));
        }
        put(path, shape.numDimensions() == 0 ? (Object) values[0] : nested(shape.asArray(), 0, values, new int[1]));
    }

    /** Writes one whole number. */
    public void number(String path, long value) {
        put(path, value);
    }

    /**
     * Writes a text as an attribute of the file itself, or of a group that holds an array already.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public void attribute(String group, String name, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_ATTRIBUTE) {
            throw new IllegalArgumentException(
                    "%s takes %d bytes, an attribute of a file .h5 has room for %d: save the model as .keras"
                            .formatted(name, length, LONGEST_ATTRIBUTE));
        }
        group(group).putAttribute(name, text);
    }

    /**
     * Writes names as an attribute; those that do not fit into one go into several, which Keras numbers.
     *
     * @param group holds an array already
     */
    public void names(String group, String name, List<String> names) {
        int longest = names.stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(1);
        int room = Math.max(1, LONGEST_ATTRIBUTE / longest); // names in one attribute take the room of the longest
        if (names.size() <= room) {
            group(group).putAttribute(name, names.toArray(String[]::new));
            return;
        }
        for (int from = 0, part = 0; from < names.size(); from += room, part++) {
            List<String> some = names.subList(from, Math.min(names.size(), from + room));
            group(group).putAttribute(name + part, some.toArray(String[]::new));
        }
    }

    private void put(String path, Object data) {
        int slash = path.lastIndexOf('/');
        group(slash < 0 ? "" : path.substring(0, slash)).putDataset(name(path), data);
    }

    private WritableGroup group(String path) {
        WritableGroup known = groups.get(path);
        if (known == null) {
            int slash = path.lastIndexOf('/');
            known = group(slash < 0 ? "" : path.substring(0, slash)).putGroup(name(path));
            groups.put(path, known);
        }
        return known;
    }

    /**
     * The last part of a path.
     *
     * @throws IllegalArgumentException if HDF5 has no such names
     */
    private static String name(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A name of %d bytes, \"%s...\", does not fit into a file .h5, which takes %d: save the model as .keras, or give the layer a shorter name"
                            .formatted(length, name.substring(0, 20), LONGEST_NAME));
        }
        if (name.isBlank() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "A file .h5 cannot hold the name \"%s\" of a layer, a model or a weight: save the model as .keras, or give it another name"
                            .formatted(path.replace("\0", "\\0")));
        }
        return name;
    }

    private static Object nested(long[] sizes, int axis, float[] values, int[] next) {
        int size = Math.toIntExact(sizes[axis]);
        if (axis == sizes.length - 1) {
            float[] row = new float[size];
            System.arraycopy(values, next[0], row, 0, size);
            next[0] += size;
            return row;
        }
        Object first = nested(sizes, axis + 1, values, next);
        Object array = Array.newInstance(first.getClass(), size);
        Array.set(array, 0, first);
        for (int i = 1; i < size; i++) {
            Array.set(array, i, nested(sizes, axis + 1, values, next));
        }
        return array;
    }

    /** Writes the file, all of which has been in memory until now. */
    @Override
    public void close() throws IOException {
        try {
            file.close();
        } catch (HdfWritingException e) {
            emptied();
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw e;
        }
    }

    /** jHDF leaves a file open that it could not write: deleted, it would take its room on the disk all the same. */
    private void emptied() throws IOException {
        Files.newByteChannel(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }
}
