package dev.sequential.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The one place that turns exceptions into a line on stderr and an exit code. */
final class Errors {
    private Errors() {}

    /** Runs the command; where it takes more memory than Java has, that is an error like any other. */
    static int withinMemory(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            long heap = Runtime.getRuntime().maxMemory() >> 20;
            throw new ExecutionException(
                    parsed.commandSpec().commandLine(),
                    "Java's heap of %d MB is too small for this: allow more, such as JAVA_OPTS=-Xmx%dm"
                            .formatted(heap, 4 * heap),
                    e);
        }
    }

    static int report(Exception error, CommandLine command, boolean stacktrace) {
        PrintWriter err = command.getErr();
        if (stacktrace) {
            error.printStackTrace(err);
        } else {
            String message = error.getMessage();
            err.println("sequential: " + (message == null ? error.toString() : message));
        }
        err.flush();
        return 1;
    }
}
