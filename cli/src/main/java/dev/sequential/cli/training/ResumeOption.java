package dev.sequential.cli.training;

import dev.sequential.cli.options.Converters;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.store.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Whether a training goes on with a run that was interrupted or killed, instead of beginning a new one. */
final class ResumeOption {
    private static final String LAST = "";

    /** What may be said anew when a run goes on. */
    private static final Set<String> CHANGEABLE =
            Set.of("--resume", "--store", "--epochs", "--history", "--output", "--dashboard", "--stacktrace");

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            arity = "0..1",
            fallbackValue = LAST,
            description = "Go on with a run that was interrupted or killed, by its number or name; the last one unless "
                    + "said otherwise. It ends as if nothing had happened.")
    private Optional<String> run = Optional.empty();

    boolean asked() {
        return run.isPresent();
    }

    /** The run that is meant. */
    Run find(RunStore store) {
        var runs = new ResumableRuns(store);
        return run.filter(word -> !word.equals(LAST)).map(runs::named).orElseGet(runs::last);
    }

    /** The command line with which a run goes on: that of its start, and what is said anew. */
    static ParseResult parse(CommandLine given, List<String> atStart) {
        List<String> words = new ArrayList<>(List.of("train"));
        words.addAll(atStart);
        for (ArgSpec argument : given.getParseResult().matchedArgs()) {
            if (!(argument instanceof OptionSpec option) || !CHANGEABLE.contains(option.longestName())) {
                throw new ParameterException(
                        given,
                        "train --resume goes on as the run was started; only %s can be said anew"
                                .formatted(String.join(
                                        ", ",
                                        CHANGEABLE.stream()
                                                .filter(name -> !name.equals("--resume"))
                                                .sorted()
                                                .toList())));
            }
            if (!option.longestName().equals("--resume")) {
                words.addAll(words(option));
            }
        }
        return fresh(given)
                .setOverwrittenOptionsAllowed(true)
                .setOut(given.getOut())
                .setErr(given.getErr())
                .parseArgs(words.toArray(String[]::new));
    }

    /** A command line with all commands of a given one, which has read nothing yet. */
    private static CommandLine fresh(CommandLine given) {
        Object main = given.getCommandSpec().root().userObject();
        return Converters.register(new CommandLine(main.getClass()));
    }

    /** The words of the options and parameters that a command was given. */
    static List<String> words(CommandLine given) {
        List<String> words = new ArrayList<>();
        for (ArgSpec argument : given.getParseResult().matchedArgs()) {
            words.addAll(argument instanceof OptionSpec option ? words(option) : argument.originalStringValues());
        }
        return words;
    }

    private static List<String> words(OptionSpec option) {
        if (option.arity().max() == 0) {
            return List.of(option.longestName());
        }
        return option.originalStringValues().stream()
                .map(value -> option.longestName() + '=' + value)
                .toList();
    }
}
