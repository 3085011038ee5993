package dev.sequential.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** JShell with the library on its class path and everything imported that a model is made of. */
@Command(
        name = "shell",
        description = {
            "Type Java and see what it gives: JShell, with everything of this library imported.",
            "For example: var model = Sequential.of(new Flatten().inputShape(32, 32, 3), new Dense(10)). /exit ends it."
        })
final class ShellCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintStream out;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Snippets to run first.")
    private List<Path> files = List.of();

    /** A shell on the terminal. */
    ShellCommand() {
        this(System.in, System.out);
    }

    ShellCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new IllegalStateException(
                    "This Java has no JShell: run a JDK rather than a JRE, such as JAVA_HOME=/path/of/jdk sequential shell");
        }
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException("There is no file %s".formatted(file));
            }
        }
        Path imports = imports();
        try {
            List<String> arguments = new ArrayList<>(
                    List.of("--class-path", System.getProperty("java.class.path"), "--startup", imports.toString()));
            files.forEach(file -> arguments.add(file.toString()));
            var shell = JavaShellToolBuilder.builder().in(in, null).out(out);
            if (!Files.isWritable(Path.of(System.getProperty("user.home", "")))) {
                shell.persistence(
                        new HashMap<>()); // otherwise JShell keeps its history there, and fails where it cannot
            }
            return shell.start(arguments.toArray(String[]::new));
        } finally {
            Files.delete(imports);
        }
    }

    /** A file of the imports, which the caller deletes. */
    private static Path imports() throws IOException {
        Path file = Files.createTempFile("sequential", ".jsh");
        try (InputStream lines = Objects.requireNonNull(ShellCommand.class.getResourceAsStream("shell.jsh"))) {
            Files.copy(lines, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
