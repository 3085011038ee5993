package dev.sequential.saving.hdf5;

import dev.sequential.files.FileFormatException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/**
 * The arrays of a model's weights in a file, by the names of the weights. All shapes are compared before the first
 * array is read or native memory is taken, so that what a configuration says costs no more memory than the file holds.
 */
public final class StoredWeights {
    private final Path file;
    private final Hdf5 hdf;
    private final Map<String, String> paths = new LinkedHashMap<>();

    public StoredWeights(Path file, Hdf5 hdf) {
        this.file = file;
        this.hdf = hdf;
    }

    /**
     * Adds a weight.
     *
     * @throws FileFormatException if the array is not there, or has another shape
     */
    public void add(String weight, Shape shape, String path) {
        Shape found = hdf.shape(path);
        if (!found.equals(shape)) {
            throw new FileFormatException(
                    file,
                    "the weight %s of the model has shape %s, the array %s has %s"
                            .formatted(weight, shape, path, found));
        }
        paths.put(weight, path);
    }

    /** All of them, by name: a model takes every one, or none of a file that is damaged further on. */
    public Map<String, float[]> read() {
        Map<String, float[]> values = new LinkedHashMap<>();
        paths.forEach((weight, path) -> values.put(weight, hdf.get(path).floats()));
        return values;
    }
}
