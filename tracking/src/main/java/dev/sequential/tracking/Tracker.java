package dev.sequential.tracking;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.Batch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tensorflow.ndarray.Shape;

/**
 * Records a training as a run, to be looked at while it goes and afterwards; one line to add.
 *
 * <pre>{@code
 * model.fit(cifar.train(), epochs(20), validationData(cifar.test()), callbacks(new Tracker()));
 * }</pre>
 *
 * <p>After each epoch it records loss and metrics (as the channels {@code Log-loss training}, {@code Log-loss
 * validation}, {@code Accuracy training}, {@code Accuracy validation}, ...), the confusion of classes, the first 20
 * wrong validation pictures ({@code false_predictions}), histograms of all weights, and the weights; within an epoch
 * the running loss. All of that is written by a thread of its own.
 */
public final class Tracker implements Callback {
    private static final long SAMPLING_NANOS = 100_000_000L;

    private final Path store;
    private Optional<String> name = Optional.empty();
    private OptionalLong resumed = OptionalLong.empty();
    private String notes = "";
    private final List<String> tags = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private Optional<RunWriter> writer = Optional.empty();
    private Optional<Misses> misses = Optional.empty();
    private List<String> classes = List.of();
    private String lossName = "Loss";
    private boolean began;
    private int epoch;
    private long step;
    private long epochStarted;
    private long trained;
    private long sampled;

    /** Records into the store of this machine's user: see {@link Home#standard()}. */
    public Tracker() {
        this(Home.standard());
    }

    /** Records into the store in a folder, which is made if it is not there. */
    public Tracker(Path store) {
        this.store = store.toAbsolutePath().normalize();
    }

    /** Gives the run a name; the model's by default. */
    public Tracker name(String text) {
        name = Optional.of(text);
        return this;
    }

    /** Adds tags: words by which runs are found again. */
    public Tracker tags(String... words) {
        tags.addAll(List.of(words));
        return this;
    }

    /** Gives the run notes: free text. */
    public Tracker notes(String text) {
        notes = text;
        return this;
    }

    /** Records a fact or a hyper-parameter, such as {@code data} and {@code cifar10}; replaces what is known of it. */
    public Tracker property(String key, Object value) {
        properties.put(key, value.toString());
        return this;
    }

    /** Goes on with a run that was interrupted, instead of beginning a new one. */
    public Tracker resume(long run) {
        resumed = OptionalLong.of(run);
        return this;
    }

    /** The number of the run; empty before the training begins. */
    public OptionalLong number() {
        return writer.map(open -> OptionalLong.of(open.run())).orElse(resumed);
    }

    /**
     * Records a number of your own while the training goes.
     *
     * @param channel any name, such as {@code gradient norm}
     * @param atStep what it is counted by: rising numbers
     */
    public void log(String channel, long atStep, double value) {
        writer.orElseThrow(() -> new IllegalStateException(
                        "There is no run to record \"%s\" for: log numbers between the beginning and the end of a training"
                                .formatted(channel)))
                .point(channel, Channel.STEP, atStep, value);
    }

    @Override
    public void onTrainBegin(Training training) {
        Map<String, String> facts = Facts.properties(training);
        facts.putAll(properties);
        lossName = Facts.lossName(training);
        classes = training.validation()
                .map(held -> Facts.classes(held, training.model().architecture()))
                .orElse(List.of());
        var beginning = new Beginning(
                resumed, name.orElse(facts.getOrDefault("model", "model")), tags, notes, facts, Facts.texts(training));
        var opened = new RunWriter(store, beginning);
        writer = Optional.of(opened);
        began = false;
        opened.progress(new Progress(0, training.epochs(), 0, training.steps().orElse(0)));
        opened.point("n_layers", Channel.EPOCH, 0, training.model().layers().size());
        opened.point("n_parameters", Channel.EPOCH, 0, (double) training.model().countParams());
    }

    @Override
    public void onEpochBegin(Training training, int number) {
        epoch = number;
        epochStarted = System.nanoTime();
        trained = 0;
        if (!began) {
            began = true;
            step = (long) number * training.steps().orElse(0);
            open().forgetAfter(number, step);
        }
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        step++;
        trained += training.batchSize();
        long now = System.nanoTime();
        if (now - sampled > SAMPLING_NANOS) {
            sampled = now;
            RunWriter open = open();
            open.progress(new Progress(
                    epoch, training.epochs(), batch + 1, training.steps().orElse(0)));
            logs.copy().forEach((metric, value) -> open.point(named(metric, "running"), Channel.STEP, step, value));
            open.point("Images/s", Channel.STEP, step, trained / ((now - epochStarted) / 1e9));
            Memory.resident().ifPresent(bytes -> open.point("Resident memory (MB)", Channel.STEP, step, bytes / 1e6));
            if (open.stopAsked()) {
                training.stop("stopped by request in epoch %d, after step %d".formatted(epoch + 1, batch + 1));
            }
        }
    }

    @Override
    public boolean seesOutputs() {
        return true;
    }

    @Override
    public void onTestBegin() {
        misses = classes.isEmpty() ? Optional.empty() : Optional.of(new Misses(classes.size()));
    }

    @Override
    public void onTestBatchOutputs(Batch batch, int samples, float[] outputs) {
        misses.ifPresent(collector -> collector.add(batch, samples, outputs));
    }

    @Override
    public void onEpochEnd(Training training, int number, Logs logs) {
        RunWriter open = open();
        int counted = number + 1;
        logs.copy().forEach((metric, value) -> {
            boolean validation = metric.startsWith("val_");
            String channel = validation ? named(metric.substring(4), "validation") : named(metric, "training");
            open.point(channel, Channel.EPOCH, counted, value);
        });
        open.point("Learning rate", Channel.EPOCH, counted, training.learningRate());
        open.point("Seconds", Channel.EPOCH, counted, (System.nanoTime() - epochStarted) / 1e9);
        misses.filter(Misses::any).ifPresent(found -> {
            Shape picture = training.data().input().shape();
            open.write(new MissesJob(open, counted, classes, found, picture));
        });
        misses = Optional.empty();
        open.write(new WeightsJob(open, counted, training.model().getWeights()));
        open.progress(
                new Progress(counted, training.epochs(), 0, training.steps().orElse(0)));
        if (open.stopAsked()) {
            training.stop("stopped by request after epoch " + counted);
        }
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        Optional<String> reason = training.stopReason();
        end(reason.isPresent() ? RunState.STOPPED : RunState.FINISHED, reason.orElse(""));
    }

    @Override
    public void onTrainFail(Training training, Throwable error) {
        end(RunState.FAILED, String.valueOf(error.getMessage()));
    }

    private void end(RunState state, String reason) {
        writer.ifPresent(open -> {
            resumed = OptionalLong.of(open.run());
            open.end(state, reason);
        });
        writer = Optional.empty();
    }

    private RunWriter open() {
        return writer.orElseThrow(() -> new IllegalStateException("The training has not begun"));
    }

    private String named(String metric, String part) {
        return switch (metric) {
            case "loss" -> lossName + ' ' + part;
            case "accuracy", "acc", "categorical_accuracy", "sparse_categorical_accuracy" -> "Accuracy " + part;
            default -> metric + ' ' + part;
        };
    }
}
