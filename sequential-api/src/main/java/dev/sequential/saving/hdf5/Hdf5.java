package dev.sequential.saving.hdf5;

import dev.sequential.files.FileFormatException;
import dev.sequential.files.UntrustedFile;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/** An HDF5 file that is read: its arrays and attributes, by path. */
public final class Hdf5 implements AutoCloseable {
    private static final int LARGEST = 1 << 28;

    /**
     * Bytes up to which a file is read at once: a length in a damaged file, of up to 2 GiB, then leads out of these
     * bytes instead of into a buffer of that length.
     */
    private static final long IN_MEMORY = 1L << 29;

    /** Numbers for each byte of a file: compression makes hardly more. */
    private static final long MOST_PER_BYTE = 250;

    private final Path file;
    private final HdfFile hdf;

    private Hdf5(Path file, HdfFile hdf) {
        this.file = file;
        this.hdf = hdf;
    }

    /** Opens a file; the caller closes it. */
    public static Hdf5 open(Path file) {
        try {
            if (Files.size(file) <= IN_MEMORY) {
                return of(file, Files.readAllBytes(file));
            }
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(Superblock.LENGTH);
            }
            Superblock.requireWhole(file, start, Files.size(file));
            return new Hdf5(file, new HdfFile(file));
        } catch (FileFormatException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no file %s".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (RuntimeException e) {
            throw new FileFormatException(file, "no whole HDF5 file: " + e.getMessage(), e);
        }
    }

    /** Opens a file that lies in memory; {@code file} names it in errors. */
    public static Hdf5 of(Path file, byte[] bytes) {
        Superblock.requireWhole(file, Arrays.copyOf(bytes, Math.min(bytes.length, Superblock.LENGTH)), bytes.length);
        try {
            return new Hdf5(file, HdfFile.fromBytes(bytes));
        } catch (RuntimeException e) {
            throw new FileFormatException(file, "no whole HDF5 file: " + e.getMessage(), e);
        }
    }

    /** An array, where there is one of this path. */
    public Optional<StoredArray> find(String path) {
        return node(path)
                .flatMap(node -> node instanceof Dataset data ? Optional.of(tensor(path, data)) : Optional.empty());
    }

    /** Whether there is an array of this path. */
    public boolean has(String path) {
        return node(path).filter(Dataset.class::isInstance).isPresent();
    }

    /** The shape of an array that is not read; an error if there is no such array. */
    Shape shape(String path) {
        return node(path)
                .flatMap(node -> node instanceof Dataset data
                        ? Optional.of(Shape.of(data.getDimensionsAsLong()))
                        : Optional.<Shape>empty())
                .orElseThrow(() -> missing(path));
    }

    /** An array; an error if there is none. */
    public StoredArray get(String path) {
        return find(path).orElseThrow(() -> missing(path));
    }

    private FileFormatException missing(String path) {
        return new FileFormatException(file, "there is no array %s in it".formatted(path));
    }

    /** The text in an attribute of a group; the group {@code ""} is the file itself. */
    public String text(String group, String name) {
        return attribute(group, name)
                .map(data -> data instanceof Object[] several ? several[0] : data)
                .map(String::valueOf)
                .orElseThrow(() -> new FileFormatException(
                        file, "%s has no attribute %s".formatted(group.isEmpty() ? "it" : group, name)));
    }

    /**
     * The names in an attribute of a group; none where there is no such attribute. Those that do not fit into one are
     * in several, which Keras numbers: {@code weight_names0}, {@code weight_names1}.
     */
    public List<String> names(String group, String name) {
        var whole = attribute(group, name);
        if (whole.isPresent()) {
            return strings(whole.get());
        }
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> attribute(group, name + i))
                .takeWhile(Optional::isPresent)
                .flatMap(part -> strings(part.get()).stream())
                .toList();
    }

    private Optional<Object> attribute(String path, String name) {
        return node(path).map(node -> node.getAttributes().get(name)).map(Attribute::getData);
    }

    private static List<String> strings(Object data) {
        return data instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).toList()
                : data.getClass().isArray() ? List.of() : List.of(String.valueOf(data)); // numbers: an empty list
    }

    /** Whether a group has an attribute. */
    public boolean hasAttribute(String path, String name) {
        return node(path).map(node -> node.getAttributes().containsKey(name)).orElse(false);
    }

    /** Names of what lies in a group, or nothing where there is no such group. */
    public List<String> children(String path) {
        return node(path)
                .map(node -> node instanceof Group group
                        ? List.copyOf(group.getChildren().keySet())
                        : List.<String>of())
                .orElse(List.of());
    }

    private Optional<Node> node(String path) {
        Node node = hdf;
        for (String part : path.split("/", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            if (!(node instanceof Group group) || !group.getChildren().containsKey(part)) {
                return Optional.empty();
            }
            node = group.getChild(part);
        }
        return Optional.of(node);
    }

    private StoredArray tensor(String path, Dataset data) {
        long size = within(path, data.getDimensionsAsLong());
        if (data instanceof ChunkedDataset chunked) {
            within(
                    "A part of " + path,
                    Arrays.stream(chunked.getChunkDimensions()).asLongStream().toArray());
            new Chunks(file, path, chunked).check(hdf.size());
        }
        if (!(data.getDataType() instanceof FixedPoint || data.getDataType() instanceof FloatingPoint)) {
            throw new FileFormatException(file, path + " holds something else than numbers");
        }
        try {
            return new StoredArray(Shape.of(data.getDimensionsAsLong()), doubles(data, (int) size));
        } catch (RuntimeException e) {
            throw new FileFormatException(file, "%s cannot be read: %s".formatted(path, UntrustedFile.reason(e)), e);
        }
    }

    /**
     * Numbers in an array of these sizes.
     *
     * @throws FileFormatException if the file is too small for them, compressed as it may be
     */
    private long within(String path, long[] sizes) {
        long room = Math.min(LARGEST, MOST_PER_BYTE * hdf.size());
        long size = 1;
        for (long axis : sizes) {
            if (axis < 0 || (axis > 0 && size > room / axis)) {
                throw new FileFormatException(
                        file,
                        "%s claims %s numbers, more than the %d that such a file holds"
                                .formatted(path, Shape.of(sizes), room));
            }
            size *= axis;
        }
        return size;
    }

    private static double[] doubles(Dataset data, int size) {
        Object flat = data.isScalar() ? List.of(data.getData()) : data.getDataFlat();
        double[] values = new double[size];
        if (flat instanceof float[] floats) { // almost always, and much faster than by reflection
            for (int i = 0; i < size; i++) {
                values[i] = floats[i];
            }
            return values;
        }
        for (int i = 0; i < size; i++) {
            Object value = flat instanceof List<?> list ? list.get(i) : Array.get(flat, i);
            values[i] = ((Number) value).doubleValue();
        }
        return values;
    }

    /** The paths of all arrays below a group, in the order of the file. */
    public List<String> paths(String group) {
        List<String> paths = new ArrayList<>();
        for (String child : children(group)) {
            String path = group + '/' + child;
            if (has(path)) {
                paths.add(path);
            } else {
                paths.addAll(paths(path));
            }
        }
        return paths;
    }

    @Override
    public void close() {
        hdf.close();
    }
}
