package dev.sequential.loaders;

import dev.sequential.config.UnknownNameException;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A data set that can be loaded, as its name and perhaps a path say.
 *
 * <pre>{@code
 * DataSource.parse("shapes").load();               // drawn, needs nothing
 * DataSource.parse("cifar10").load();              // from the cache folder, or downloaded into it
 * DataSource.parse("cifar10:cifar-10.tar.gz").load(); // from a file or folder
 * DataSource.parse("folder:pictures").load();
 * }</pre>
 */
public interface DataSource {
    /** The name, as {@link #parse} reads it. */
    String name();

    /** Reads all of it, and checks it on the way; nothing is returned unless all is well. */
    Verification verify(Cache cache);

    /** The files and folders it is read from, as far as they exist; none for a data set that is drawn. */
    List<Path> files(Cache cache);

    /** Bytes that those files and folders take on disk. */
    default long bytes(Cache cache) {
        return files(cache).stream().mapToLong(DataSource::onDisk).sum();
    }

    /** Bytes of a file, or of all files below a folder. */
    private static long onDisk(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            long bytes = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException | UncheckedIOException e) {
            throw new DataException("%s could not be measured: %s".formatted(path, ErrorText.reason(e)), e);
        }
    }

    /** Whether it can be loaded without a network. */
    boolean available(Cache cache);

    /** Downloads what is missing, so that it can be loaded without a network. */
    void fetch(Cache cache);

    /** Loads it, from the cache folder or by a download where no path was given. */
    default TrainTest load(Cache cache) {
        return verify(cache).data();
    }

    /** Loads it with this machine's cache folder. */
    default TrainTest load() {
        return load(Cache.standard());
    }

    /**
     * Reads {@code NAME} or {@code NAME:PATH}. A path that starts with {@code ~/} lies in the user's home folder.
     *
     * @throws IllegalArgumentException if nobody knows the name
     */
    static DataSource parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Optional<String> argument = colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
        return kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(kind -> kind.source(argument))
                .orElseThrow(() -> unknown(name));
    }

    /** What {@link #parse} knows, the built-in data set first. */
    static List<DataKind> kinds() {
        return ServiceLoader.load(DataKind.class, DataKind.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The error for a name that nobody knows: the nearest names, and all there are. */
    private static IllegalArgumentException unknown(String name) {
        var nearest = UnknownNameException.of(
                "data set", name, kinds().stream().map(DataKind::name).toList());
        return new IllegalArgumentException("%s There are %s"
                .formatted(
                        nearest.getMessage(),
                        kinds().stream().map(DataKind::usage).collect(Collectors.joining(", "))));
    }
}
