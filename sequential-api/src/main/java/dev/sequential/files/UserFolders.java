package dev.sequential.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where this machine's user keeps what a program leaves behind: {@code $SEQUENTIAL_HOME} where that is set, else
 * {@code sequential} in the folders that the platform has for it.
 *
 * @param environment the variables of the process
 * @param system the name of the operating system
 * @param home of the user
 */
public record UserFolders(Map<String, String> environment, String system, Path home) {
    public UserFolders {
        environment = Map.copyOf(environment);
        system = system.toLowerCase(Locale.ROOT);
    }

    /** Those of the user whose process this is. */
    public static UserFolders standard() {
        return new UserFolders(
                System.getenv(),
                System.getProperty("os.name", ""),
                home(System.getProperty("user.home", ""), System.getenv(), System.getProperty("java.io.tmpdir")));
    }

    /**
     * The user's home folder. A user that the system knows nothing of, as in a container that runs under a number, has
     * none (Java calls it "?"): then it is {@code $HOME}, or else the folder for temporary files.
     */
    static Path home(String property, Map<String, String> environment, String temporary) {
        for (String known : new String[] {property, environment.getOrDefault("HOME", "")}) {
            if (Path.of(known).isAbsolute()) {
                return Path.of(known);
            }
        }
        return Path.of(temporary);
    }

    /**
     * For what is to be kept: {@code $XDG_DATA_HOME} or {@code ~/.local/share}, {@code ~/Library/Application Support},
     * {@code %LOCALAPPDATA%}.
     */
    public Path data() {
        return own("XDG_DATA_HOME", ".local/share", "Library/Application Support");
    }

    /**
     * For what can be had again: {@code $XDG_CACHE_HOME} or {@code ~/.cache}, {@code ~/Library/Caches},
     * {@code %LOCALAPPDATA%}.
     */
    public Path cache() {
        return own("XDG_CACHE_HOME", ".cache", "Library/Caches");
    }

    private Path own(String variable, String onUnix, String onMac) {
        String chosen = environment.getOrDefault("SEQUENTIAL_HOME", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        Path platform;
        if (system.startsWith("windows")) {
            platform = from("LOCALAPPDATA", "AppData/Local");
        } else if (system.startsWith("mac")) {
            platform = home.resolve(onMac);
        } else {
            platform = from(variable, onUnix);
        }
        return platform.resolve("sequential");
    }

    private Path from(String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() || !Path.of(value).isAbsolute() ? home.resolve(otherwise) : Path.of(value);
    }
}
