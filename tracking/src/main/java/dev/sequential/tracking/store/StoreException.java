package dev.sequential.tracking.store;

/** The run store could not do what was asked: a run is unknown, or its file cannot be read or written. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what is wrong and what can be done. */
    public StoreException(String message) {
        super(message);
    }

    /** Says what is wrong and what can be done. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
