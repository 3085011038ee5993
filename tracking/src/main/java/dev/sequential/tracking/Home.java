package dev.sequential.tracking;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder where the runs of this machine's user are kept. */
public final class Home {
    private Home() {}

    /**
     * {@code $SEQUENTIAL_HOME} where that is set, else {@code sequential} in the platform's data folder
     * ({@code $XDG_DATA_HOME} or {@code ~/.local/share}, {@code ~/Library/Application Support},
     * {@code %LOCALAPPDATA%}).
     */
    public static Path standard() {
        return folder(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
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
            return home.resolve("Library").resolve("Application Support").resolve("sequential");
        }
        return from(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"));
    }

    private static Path from(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return (value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value)).resolve("sequential");
    }
}
