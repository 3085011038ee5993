package dev.sequential.loaders.files;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The parts of error messages about files: numbers that people read, and the reason of a failure. */
public final class ErrorText {
    private ErrorText() {}

    /** A number with commas: {@code 30,730,000}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The message of an exception, with its class where that says more, or its class alone where it has no message. */
    public static String reason(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        String kind = failure.getClass().getSimpleName();
        if (message.isBlank()) {
            return kind;
        }
        return failure.getClass() == IOException.class ? message : kind + ": " + message;
    }
}
