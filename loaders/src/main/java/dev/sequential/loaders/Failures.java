package dev.sequential.loaders;

/** What went wrong, in the words of the one who noticed. */
final class Failures {
    private Failures() {}

    static String say(Throwable failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return message == null || message.isBlank() ? kind : kind + ": " + message;
    }
}
