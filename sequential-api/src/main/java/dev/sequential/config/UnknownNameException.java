package dev.sequential.config;

/** A name that a registry does not know; the message names the nearest that it knows. */
public final class UnknownNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownNameException(String message) {
        super(message);
    }
}
