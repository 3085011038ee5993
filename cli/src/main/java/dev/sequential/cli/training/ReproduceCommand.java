package dev.sequential.cli.training;

import static dev.sequential.CompileOption.device;
import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.seed;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;

import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.cli.console.Machine;
import dev.sequential.cli.console.QuietStart;
import dev.sequential.cli.options.Converters;
import dev.sequential.cli.options.DataOptions;
import dev.sequential.cli.options.DeviceOption;
import dev.sequential.cli.options.HistoryFile;
import dev.sequential.loaders.TrainTest;
import dev.sequential.models.ZooModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the article's models as the article does, and compares the accuracies. */
@Command(
        name = "reproduce",
        description = "Train the article's models as the article does, and print a table of the accuracies.")
public final class ReproduceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--models",
            paramLabel = "MODEL",
            split = ",",
            description = "Which; the article's four by default.")
    private List<ZooModel> models = Arrays.stream(ZooModel.values())
            .filter(model -> model.accuracy().isPresent())
            .toList();

    @Option(
            names = "--epochs-scale",
            converter = Converters.Positive.class,
            paramLabel = "X",
            description = "Multiply the recipes' epochs, for a shorter run; 1 by default.")
    private double scale = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Where all random numbers come from; 1 by default.")
    private long seed = 1;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(
            names = "--histories",
            paramLabel = "FOLDER",
            description = "Write a MODEL.csv for each model there, after each epoch.")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        var out = spec.commandLine().getOut();
        QuietStart.load();
        err.println(Machine.describe(device.device()));
        TrainTest samples = data.load(err);
        out.println(
                "| model | article | validation, last | validation, best | training, last | epochs | seconds | images/s |");
        out.println("|---|---|---|---|---|---|---|---|");
        out.flush();
        try (var interruption = new Interruption()) {
            for (ZooModel model : models) {
                if (!interruption.asked()) {
                    out.println(row(model, samples, interruption));
                    out.flush();
                }
            }
            return interruption.asked() ? 1 : 0;
        }
    }

    private String row(ZooModel model, TrainTest samples, Interruption interruption) {
        var err = spec.commandLine().getErr();
        err.printf("%n%s%n", model.id());
        err.flush();
        var shape = samples.train().input().shape();
        int passes = (int) Math.max(1, Math.round(model.recipe().epochs() * scale));
        try (Sequential network = model.build(
                shape.get(0), shape.get(1), shape.get(2), samples.classNames().size())) {
            network.compile(
                    optimizer(model.recipe().optimizer()),
                    loss("categorical_crossentropy"),
                    metrics("accuracy"),
                    device(device.device()));
            List<Callback> watching = interruption.callbacks();
            folder.ifPresent(into -> watching.add(new HistoryFile(into.resolve(model.id() + ".csv"))));
            long start = System.nanoTime();
            History history = network.fit(
                    samples.train(),
                    epochs(passes),
                    batchSize(model.recipe().batchSize()),
                    validationData(samples.test()),
                    seed(seed),
                    verbose(0),
                    callbacks(watching.toArray(Callback[]::new)));
            return line(
                    model,
                    history,
                    (System.nanoTime() - start) / 1e9,
                    samples.train().inputs().size());
        }
    }

    private static String line(ZooModel model, History history, double seconds, int samples) {
        List<Double> validation = history.get("val_accuracy");
        double best = validation.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        String article = model.accuracy().isPresent() ? percent(model.accuracy().getAsDouble()) : "";
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s (epoch %d) | %s | %d | %.0f | %,.0f |",
                model.id(),
                article,
                percent(history.last("val_accuracy")),
                percent(best),
                validation.indexOf(best) + 1,
                percent(history.last("accuracy")),
                history.epochs(),
                seconds,
                (double) samples * history.epochs() / seconds);
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }
}
