package dev.sequential.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code sequential} command; each subcommand is a class of its own. */
@Command(
        name = "sequential",
        description = "Keras for the JVM: build, train and look at neural networks.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    Main() {
        spec = CommandSpec.create();
    }

    /** Runs the command line and ends the JVM with 0 (done), 1 (failed) or 2 (wrong usage). */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list with: sequential --help");
    }
}
