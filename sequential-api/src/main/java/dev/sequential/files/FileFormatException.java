package dev.sequential.files;

import java.nio.file.Path;

/**
 * A file is not what it should be: truncated, of an unknown version, or with a layer that nobody knows.
 *
 * <p>The message is one line of bearable length, whatever stands in the file.
 */
public final class FileFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Characters of a problem that are shown, from its beginning and from its end. */
    private static final int SHOWN = 400;

    public FileFormatException(Path file, String problem) {
        super(message(file, problem));
    }

    public FileFormatException(Path file, String problem, Throwable cause) {
        super(message(file, problem), cause);
    }

    private static String message(Path file, String problem) {
        String line = problem.replaceAll("\\p{Cc}", "?");
        return "%s: %s"
                .formatted(
                        file,
                        line.length() <= 2 * SHOWN
                                ? line
                                : line.substring(0, SHOWN) + " ... " + line.substring(line.length() - SHOWN));
    }
}
