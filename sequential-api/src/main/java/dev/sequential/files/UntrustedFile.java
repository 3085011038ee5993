package dev.sequential.files;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Reads a file that anybody may have written: whatever is wrong with it ends in a {@link FileFormatException}.
 *
 * <p>The parsers of its format follow offsets and lengths that lie in the file. In a damaged one these are arbitrary,
 * and what the parsers then throw says nothing to a user.
 */
public final class UntrustedFile {
    private UntrustedFile() {}

    /**
     * What a reader makes of a file.
     *
     * @throws FileFormatException if the file is not what it should be
     * @throws UncheckedIOException if it cannot be read at all
     */
    public static <T> T read(Path file, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (FileFormatException | UncheckedIOException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
        } catch (ClassCastException | NullPointerException e) {
            throw new FileFormatException(file, "it is damaged: a value in it is missing, or of another kind", e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new FileFormatException(file, "it is damaged, and cannot be read (%s)".formatted(reason(e)), e);
        }
    }

    /** What is said of an error of a parser. */
    public static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
