package dev.sequential.cli.runs;

import dev.sequential.cli.options.StoreOption;
import dev.sequential.files.AtomicFile;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.store.ModelFile;
import dev.sequential.tracking.store.RunExport;
import dev.sequential.tracking.store.RunStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, compares and edits recorded runs. */
@Command(name = "runs", description = "List recorded runs, the best validation accuracy first, or work on one of them.")
public final class RunsCommand implements Runnable {
    private static final String NUMBER = "The run, by its number. See: sequential runs";
    private static final String NUMBERS = "Runs, by their numbers. See: sequential runs";

    private static final Pattern EXPORTED = Pattern.compile("\\.(json|csv|keras)$");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--sort",
            description = "accuracy, last, loss, number, duration, model or name; accuracy by default.",
            defaultValue = "accuracy")
    private RunOrder order = RunOrder.ACCURACY;

    @Option(names = "--tag", description = "Only runs with this tag; may be given several times.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--model", description = "Only runs of this model.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        try (RunStore open = store.open()) {
            List<Run> chosen = open.runs().stream()
                    .filter(run -> run.tags().containsAll(tags))
                    .filter(run -> model.isEmpty() || run.model().equals(model.get()))
                    .sorted(order.comparator())
                    .toList();
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? RunExport.json(chosen) + "\n" : RunTable.of(chosen));
            out.flush();
            if (chosen.isEmpty() && !json) {
                spec.commandLine().getErr().println("No runs here yet: train a model with: sequential train");
            }
        }
    }

    @Command(name = "show", description = "Show all that is known of a run.")
    void show(@Parameters(paramLabel = "N", description = NUMBER) long number, @Mixin StoreOption in) {
        try (RunStore open = in.open()) {
            print(RunTable.details(open.run(number), open.text(number, "summary")));
        }
    }

    @Command(name = "compare", description = "Show in what runs differ, and how well they did.")
    void compare(
            @Parameters(paramLabel = "N", arity = "2..*", description = NUMBERS) List<Long> numbers,
            @Mixin StoreOption in) {
        try (RunStore open = in.open()) {
            print(RunTable.comparison(numbers.stream().map(open::run).toList()));
        }
    }

    @Command(name = "tag", description = "Add tags to a run, or take them off.")
    void tag(
            @Parameters(index = "0", paramLabel = "N", description = NUMBER) long number,
            @Parameters(index = "1..*", arity = "0..*", paramLabel = "TAG", description = "Tags to add.")
                    @org.jspecify.annotations.Nullable
                    List<String> add,
            @Option(
                            names = "--remove",
                            paramLabel = "TAG",
                            description = "A tag to take off; may be given several times.")
                    @org.jspecify.annotations.Nullable
                    List<String> remove,
            @Mixin StoreOption in) {
        try (RunStore open = in.open()) {
            List<String> changed = new ArrayList<>(open.run(number).tags());
            changed.removeAll(remove == null ? List.of() : remove);
            changed.addAll(add == null ? List.of() : add);
            open.tags(number, changed);
            print(String.join(" ", open.run(number).tags()) + "\n");
        }
    }

    @Command(name = "note", description = "Replace the notes of a run.")
    void note(
            @Parameters(index = "0", paramLabel = "N", description = NUMBER) long number,
            @Parameters(index = "1", paramLabel = "TEXT", description = "The new notes, in quotes; \"\" for none.")
                    String text,
            @Mixin StoreOption in) {
        try (RunStore open = in.open()) {
            open.notes(number, text);
        }
    }

    @Command(name = "rm", description = "Remove runs with their files; asks first.")
    void rm(
            @Parameters(paramLabel = "N", arity = "1..*", description = NUMBERS) List<Long> numbers,
            @Option(names = "--yes", description = "Do not ask.") boolean yes,
            @Mixin StoreOption in)
            throws IOException {
        try (RunStore open = in.open()) {
            for (long number : numbers) {
                Run run = open.run(number);
                if (yes || confirmed("Remove run %d (%s)? [y/N] ".formatted(number, run.name()))) {
                    open.remove(number);
                    spec.commandLine().getErr().println("Removed run " + number);
                }
            }
        }
    }

    private boolean confirmed(String question) throws IOException {
        spec.commandLine().getErr().print(question);
        spec.commandLine().getErr().flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    @Command(
            name = "export",
            description =
                    "Write a run's numbers as CSV, all that is known of it as JSON, or its model as a file of Keras.")
    void export(
            @Parameters(index = "0", paramLabel = "N", description = NUMBER) long number,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "A .json, .csv or .keras file; CSV to stdout by default.")
                    @org.jspecify.annotations.Nullable
                    Path file,
            @Option(names = "--best", description = "The model of the best epoch instead of the last.") boolean best,
            @Mixin StoreOption in) {
        if (file != null && !EXPORTED.matcher(file.toString()).find()) {
            throw new ParameterException(
                    spec.commandLine(), "A run is exported as .json, .csv or .keras, got %s".formatted(file));
        }
        try (RunStore open = in.open()) {
            if (file != null && file.toString().endsWith(".keras")) {
                Path model = (best ? ModelFile.BEST : ModelFile.LAST).of(open, number);
                AtomicFile.write(file, temporary -> Files.copy(model, temporary, StandardCopyOption.REPLACE_EXISTING));
                return;
            }
            boolean asJson = file != null && file.toString().endsWith(".json");
            String text = asJson ? RunExport.json(open, number) : RunExport.csv(open, number);
            if (file == null) {
                print(text);
            } else {
                AtomicFile.write(file, temporary -> Files.writeString(temporary, text));
            }
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
