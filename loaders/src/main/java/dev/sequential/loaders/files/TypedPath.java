package dev.sequential.loaders.files;

import dev.sequential.config.UserFolders;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as users type them after the name of a data set. */
public final class TypedPath {
    private TypedPath() {}

    /** A path; one that starts with {@code ~/} lies in the user's home folder. */
    public static Path of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A path must follow the colon, got nothing");
        }
        try {
            return text.startsWith("~/") ? UserFolders.standard().home().resolve(text.substring(2)) : Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"%s\" is no path: %s".formatted(text, e.getReason()), e);
        }
    }
}
