package dev.sequential.tracking.pictures;

import dev.sequential.files.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tensorflow.ndarray.Shape;

/**
 * The picture files of a run. The same validation pictures are misclassified epoch after epoch, and each of them is
 * written once.
 */
public final class RunPictures {
    private final Path folder;
    private final String name;
    private final Map<Integer, Integer> checksums = new HashMap<>();
    private final Set<String> files = new HashSet<>();

    /**
     * A folder without pictures.
     *
     * @param folder of the run
     * @param name of the folder of the pictures in it
     */
    public RunPictures(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Writes a sample as a picture unless it is there already, and returns its file, below the folder of the run. */
    public String add(int index, Pixels pixels, Shape shape) {
        int checksum = pixels.checksum();
        boolean first = checksums.putIfAbsent(index, checksum) == null;
        // Where a validation set is not the same from epoch to epoch, an index has several pictures.
        String file = first || checksums.getOrDefault(index, 0) == checksum
                ? name + '/' + index + ".png"
                : "%s/%s-%08x.png".formatted(name, index, checksum);
        if (!files.contains(file)) {
            int channels = shape.numDimensions() == 3 ? (int) shape.get(2) : 1;
            write(folder.resolve(file), Png.encode((int) shape.get(0), (int) shape.get(1), channels, pixels.shades()));
            files.add(file);
        }
        return file;
    }

    private static void write(Path file, byte[] content) {
        AtomicFile.writeLazily(file, temporary -> Files.write(temporary, content));
    }
}
