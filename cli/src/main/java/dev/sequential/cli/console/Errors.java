package dev.sequential.cli.console;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The error handlers of the command line: they turn exceptions into lines on stderr and an exit code. */
public final class Errors {
    private Errors() {}

    /** Runs the command; where it takes more memory than Java has, that is an error like any other. */
    public static int withinMemory(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            long heap = Runtime.getRuntime().maxMemory() >> 20;
            throw new ExecutionException(
                    parsed.commandSpec().commandLine(),
                    "Java's heap of %d MB is too small for this: allow more, such as JAVA_OPTS=-Xmx%sm"
                            .formatted(heap, 4 * heap),
                    e);
        }
    }

    /** Says what went wrong in one line, or by a stack trace. */
    public static int report(Exception error, CommandLine command, boolean stacktrace) {
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

    /**
     * Says what is wrong, what was meant perhaps, and where the usage stands: whole, it would scroll the error away.
     */
    public static int wrongUsage(ParameterException error) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        // a mistyped option is the cause, not the number behind it that was then taken for a parameter
        ParameterException cause = command.getUnmatchedArguments().stream()
                .filter(word -> word.startsWith("-"))
                .findFirst()
                .<ParameterException>map(word -> new UnmatchedArgumentException(command, List.of(word)))
                .orElse(error);
        err.println(cause.getMessage());
        UnmatchedArgumentException.printSuggestions(cause, err);
        boolean noCommand = !command.getSubcommands().isEmpty()
                && cause.getArgSpec() == null
                && !(cause instanceof UnmatchedArgumentException);
        if (noCommand) {
            command.usage(err);
        } else {
            err.println("See: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        }
        err.flush();
        return 2;
    }
}
