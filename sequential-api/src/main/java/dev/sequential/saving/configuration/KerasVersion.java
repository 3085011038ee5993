package dev.sequential.saving.configuration;

import dev.sequential.files.FileFormatException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The version of Keras that wrote a file.
 *
 * @param text such as {@code 3.15.1}; empty where the file does not say
 */
public record KerasVersion(Optional<String> text) {
    /** The version that is named in the files written here. */
    public static final String WRITTEN = "3.15.1";

    /** Of something that names no version. */
    public static final KerasVersion UNKNOWN = new KerasVersion(Optional.empty());

    /**
     * The version in a file's metadata.
     *
     * @throws FileFormatException if it is one that is not read
     */
    public static KerasVersion of(Path file, Map<String, ?> metadata) {
        return metadata.get("keras_version") instanceof String version ? of(file, version) : UNKNOWN;
    }

    /**
     * A version by its number.
     *
     * @throws FileFormatException if it is one that is not read
     */
    public static KerasVersion of(Path file, String version) {
        if (!version.matches("[23]\\..*")) {
            throw new FileFormatException(
                    file,
                    "written by Keras %s; this reads 2.x and 3.x. Save it again with Keras 3"
                            .formatted(version.substring(0, Math.min(20, version.length()))));
        }
        return new KerasVersion(Optional.of(version));
    }

    /** Whether the file has the words of Keras 2. */
    public boolean is2() {
        return text.map(version -> version.startsWith("2.")).orElse(false);
    }

    /** Who wrote the file, for an error. */
    String writer() {
        return text.map(version -> "Keras " + version + " wrote it").orElse("it does not say which Keras wrote it");
    }
}
