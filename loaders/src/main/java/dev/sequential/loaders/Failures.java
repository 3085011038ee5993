package dev.sequential.loaders;

import java.io.IOException;
import java.util.Optional;

/** What went wrong, in the words of the one who noticed, with the kind of failure where that says more. */
final class Failures {
    private Failures() {}

    static String say(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        String kind = failure.getClass().getSimpleName();
        if (message.isBlank()) {
            return kind;
        }
        return failure.getClass() == IOException.class ? message : kind + ": " + message;
    }
}
