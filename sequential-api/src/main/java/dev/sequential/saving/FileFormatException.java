package dev.sequential.saving;

import java.nio.file.Path;

/** A file is not what it should be: truncated, of an unknown version, or with a layer that nobody knows. */
public final class FileFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FileFormatException(Path file, String problem) {
        super("%s: %s".formatted(file, problem));
    }

    public FileFormatException(Path file, String problem, Throwable cause) {
        super("%s: %s".formatted(file, problem), cause);
    }
}
