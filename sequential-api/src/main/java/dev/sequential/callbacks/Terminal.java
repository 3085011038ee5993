package dev.sequential.callbacks;

/** Whether output goes to a person's terminal, where lines may be redrawn and coloured. */
public final class Terminal {
    private Terminal() {}

    /** True on a terminal, unless {@code NO_COLOR} is set. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 returns null where there is no terminal
    public static boolean interactive() {
        return System.console() != null && System.getenv("NO_COLOR") == null;
    }
}
