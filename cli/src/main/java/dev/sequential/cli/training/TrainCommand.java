package dev.sequential.cli.training;

import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.seed;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.cli.console.Machine;
import dev.sequential.cli.console.QuietStart;
import dev.sequential.cli.options.Converters;
import dev.sequential.cli.options.DataOptions;
import dev.sequential.cli.options.DeviceOption;
import dev.sequential.cli.options.HistoryFile;
import dev.sequential.cli.options.ModelPath;
import dev.sequential.files.AtomicFile;
import dev.sequential.loaders.TrainTest;
import dev.sequential.models.Recipe;
import dev.sequential.models.ZooModel;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.summary.AsciiSummary;
import dev.sequential.tracking.Tracker;
import dev.sequential.tracking.dashboard.Dashboard;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.store.RunStore;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model and shows how it learns. */
@Command(
        name = "train",
        description = {
            "Train a model and show how it learns. Progress goes to stderr, the history to stdout.",
            "Ctrl-C ends the training after the current step."
        })
public final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "A model by name; cnn_simple unless said otherwise. See: sequential models")
    private Optional<ZooModel> model = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Go on with the weights and the optimizer of a saved model, .keras or .h5.")
    private Optional<ModelPath> from = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Save the trained model there, as .keras; also when the training was interrupted.")
    private Optional<ModelPath> output = Optional.empty();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = Converters.AtLeastOne.class,
            description = "Passes over the data; the recipe's by default.")
    private Optional<Integer> epochs = Optional.empty();

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = Converters.AtLeastOne.class,
            description = "Samples a step; the recipe's by default.")
    private Optional<Integer> batch = Optional.empty();

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            converter = Converters.Positive.class,
            description = "The recipe's by default.")
    private Optional<Double> learningRate = Optional.empty();

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "adam, sgd, rmsprop, ...; the recipe's by default.")
    private Optional<Optimizer> optimizer = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Where all random numbers come from; 1 by default.")
    private long seed = 1;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Write the history to a .json or .csv file as well, after each epoch.")
    private Optional<HistoryFile> historyFile = Optional.empty();

    @Mixin
    private TrackOptions tracking = new TrackOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    private OptionalLong resumed = OptionalLong.empty();
    private Optional<StartedRun> begun = Optional.empty();

    @Override
    public Integer call() {
        if (resume.asked()) {
            return goOn();
        }
        if (model.isPresent() && from.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "train takes a MODEL or --from FILE, got both: %s and %s"
                            .formatted(model.get().id(), from.get()));
        }
        Optional<Dashboard> dashboard = tracking.dashboard(spec.commandLine().getErr());
        try {
            return train();
        } finally {
            dashboard.ifPresent(Dashboard::close);
        }
    }

    /** Runs the command that started a run once more; it finds its backup. */
    private int goOn() {
        Run run;
        StartedRun started;
        try (RunStore store = RunStore.open(tracking.folder())) {
            run = resume.find(store);
            started = StartedRun.read(store.folder(run.number()));
        }
        started.requireSameFolder(run.number());
        var parsed = ResumeOption.parse(spec.commandLine(), started.arguments());
        if (!(parsed.subcommand().commandSpec().userObject() instanceof TrainCommand again)) {
            throw new IllegalStateException("Run %d was started by another command".formatted(run.number()));
        }
        again.resumed = OptionalLong.of(run.number());
        again.begun = Optional.of(started);
        return again.call();
    }

    private int train() {
        var err = spec.commandLine().getErr();
        output.map(ModelPath::file).ifPresent(AtomicFile::requireWritable);
        historyFile.map(HistoryFile::file).ifPresent(AtomicFile::requireWritable);
        QuietStart.load();
        err.println(Machine.describe(device.device()));
        TrainTest samples = data.load(err);
        String checksum = DataOptions.checksum(samples);
        begun.ifPresent(started -> started.requireSameData(resumed.orElseThrow(), checksum));
        try (var interruption = new Interruption();
                TrainingSetup setup = setup(samples)) {
            Sequential network = setup.network();
            Recipe recipe = setup.recipe();
            Optional<Tracker> tracker = tracking.tracker(setup.id()).map(run -> run.property("data", data.name())
                    .tags(recipe.tags().toArray(String[]::new)));
            resumed.ifPresent(number -> tracker.ifPresent(run -> run.resume(number)));
            Optional<RunBackup> backup =
                    tracker.map(run -> new RunBackup(run, tracking.folder(), started(checksum), err));
            err.print('\n' + AsciiSummary.of(network) + '\n');
            err.flush();
            History history = network.fit(
                    setup.samples().train(),
                    epochs(epochs.orElse(recipe.epochs())),
                    batchSize(batch.orElse(recipe.batchSize())),
                    validationData(setup.samples().test()),
                    seed(seed),
                    verbose(0),
                    FitOption.callbacks(watching(interruption, tracker, backup)));
            var out = spec.commandLine().getOut();
            out.print(history.toCsv());
            out.flush();
            output.ifPresent(path -> {
                try {
                    network.save(path.file());
                } catch (UncheckedIOException e) {
                    backup.ifPresent(RunBackup::sayHowToSave);
                    throw e;
                }
                err.println("Saved: " + path);
            });
            history.stopReason().ifPresent(reason -> err.println("sequential: " + reason));
            backup.ifPresent(RunBackup::end);
            err.flush();
            return history.stopReason().isPresent() && !interruption.asked() ? 1 : 0;
        }
    }

    private StartedRun started(String checksum) {
        boolean files = data.name().contains(":") || from.isPresent() || output.isPresent() || historyFile.isPresent();
        return new StartedRun(ResumeOption.words(spec.commandLine()), files ? StartedRun.here() : "", checksum);
    }

    private TrainingSetup setup(TrainTest samples) {
        var overrides = new TrainingSetup.Overrides(optimizer, learningRate, device.device());
        return from.isPresent()
                ? TrainingSetup.of(
                        from.get(),
                        data.name(),
                        samples,
                        overrides,
                        spec.commandLine().getErr())
                : TrainingSetup.of(model.orElse(ZooModel.CNN_SIMPLE), samples, overrides);
    }

    private Callback[] watching(Interruption interruption, Optional<Tracker> tracker, Optional<RunBackup> backup) {
        List<Callback> callbacks = interruption.callbacks();
        historyFile.ifPresent(callbacks::add);
        tracker.ifPresent(callbacks::add);
        backup.ifPresent(callbacks::add);
        return callbacks.toArray(Callback[]::new);
    }
}
