package dev.sequential.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The one place that turns exceptions into a line on stderr and an exit code. */
final class Errors {
    private Errors() {}

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
