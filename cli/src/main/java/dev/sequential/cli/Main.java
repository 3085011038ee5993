package dev.sequential.cli;

import dev.sequential.cli.console.Errors;
import dev.sequential.cli.models.ConvertCommand;
import dev.sequential.cli.models.EvaluateCommand;
import dev.sequential.cli.models.ModelsCommand;
import dev.sequential.cli.models.PredictCommand;
import dev.sequential.cli.models.ShowCommand;
import dev.sequential.cli.models.SummaryCommand;
import dev.sequential.cli.options.Converters;
import dev.sequential.cli.runs.DashboardCommand;
import dev.sequential.cli.runs.RunsCommand;
import dev.sequential.cli.training.ReproduceCommand;
import dev.sequential.cli.training.TrainCommand;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code sequential} command; each subcommand is a class of its own. */
@Command(
        name = "sequential",
        description = "Keras for the JVM: build, train and look at neural networks.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
        subcommands = {
            SummaryCommand.class,
            ModelsCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            PredictCommand.class,
            ShowCommand.class,
            ConvertCommand.class,
            DataCommand.class,
            ReproduceCommand.class,
            RunsCommand.class,
            DashboardCommand.class,
            ShellCommand.class,
            DoctorCommand.class,
            ConformanceCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--stacktrace", description = "Print where in the code an error arose.", scope = ScopeType.INHERIT)
    private boolean stacktrace;

    Main() {
        spec = CommandSpec.create();
    }

    /** Runs the command line and ends the JVM with 0 (done), 1 (failed) or 2 (wrong usage). */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var main = new Main();
        return Converters.register(new CommandLine(main))
                .setExecutionStrategy(Errors::withinMemory)
                .setExecutionExceptionHandler(
                        (error, command, parsed) -> Errors.report(error, command, main.stacktrace))
                .setParameterExceptionHandler((error, arguments) -> Errors.wrongUsage(error))
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list with: sequential --help");
    }

    /** Reads the version that the build wrote into {@code version.properties}. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            try (InputStream file = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
                Properties build = new Properties();
                build.load(file);
                return new String[] {"sequential " + build.getProperty("version")};
            }
        }
    }
}
