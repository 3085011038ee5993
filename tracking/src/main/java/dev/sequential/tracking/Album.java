package dev.sequential.tracking;

import dev.sequential.saving.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tensorflow.ndarray.Shape;

/**
 * The picture files of a run. The same validation pictures are missed epoch after epoch, and each of them is written
 * once.
 */
final class Album {
    private final Path folder;
    private final String name;
    private final Map<Integer, Integer> prints = new HashMap<>();
    private final Set<String> files = new HashSet<>();

    /**
     * No pictures yet.
     *
     * @param folder of the run
     * @param name of the folder of the pictures in it
     */
    Album(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Writes a sample unless it is there already, and returns its file, below the folder of the run. */
    String add(int index, Pixels pixels, Shape shape) {
        int print = pixels.print();
        boolean first = prints.putIfAbsent(index, print) == null;
        // Where a validation set is not the same from epoch to epoch, an index has several pictures.
        String file = first || prints.getOrDefault(index, 0) == print
                ? name + '/' + index + ".png"
                : "%s/%s-%08x.png".formatted(name, index, print);
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
