package dev.sequential.loaders.files;

/**
 * The error of a data set that cannot be read or downloaded, or is not what its name says.
 *
 * <p>The message names the file, the member and the offset where that is known, and the way out. Nothing that was read
 * before it is kept. Control characters, which a hostile archive can put into a name, are replaced in the message.
 */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One sentence that names the file and the way out. */
    public DataException(String message) {
        super(printable(message));
    }

    /** The same, with what caused it. */
    public DataException(String message, Throwable cause) {
        super(printable(message), cause);
    }

    private static String printable(String message) {
        return message.replaceAll("\\p{Cntrl}", "?");
    }
}
