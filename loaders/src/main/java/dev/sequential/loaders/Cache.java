package dev.sequential.loaders;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder where downloaded data sets are kept, each in a folder of its own: {@code data/cifar10/...}.
 *
 * @param folder may not exist yet
 * @param progress is told how downloads come along
 */
public record Cache(Path folder, Progress progress) {
    /** A cache in a folder of your choice. */
    public static Cache in(Path folder) {
        return new Cache(folder, Progress.silent());
    }

    /**
     * The cache of this machine's user: {@code $SEQUENTIAL_HOME} where that is set, else {@code sequential} in the
     * platform's cache folder ({@code $XDG_CACHE_HOME} or {@code ~/.cache}, {@code ~/Library/Caches},
     * {@code %LOCALAPPDATA%}).
     */
    public static Cache standard() {
        return in(folder(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "."))));
    }

    /** The same folder, with someone who is told how downloads come along. */
    public Cache progress(Progress listener) {
        return new Cache(folder, listener);
    }

    /** Where the files of a data set are kept. */
    public Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    static Path folder(Map<String, String> environment, String system, Path home) {
        String own = environment.getOrDefault("SEQUENTIAL_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return from(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("sequential");
        }
        return from(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
    }

    private static Path from(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return (value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value)).resolve("sequential");
    }
}
