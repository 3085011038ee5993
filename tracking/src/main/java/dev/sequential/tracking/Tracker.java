package dev.sequential.tracking;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.CallbackState;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.Batch;
import dev.sequential.tracking.runs.RunMetadata;
import dev.sequential.tracking.store.RunStart;
import dev.sequential.tracking.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Records a training as a run, which can be looked at while it goes and afterwards.
 *
 * <pre>{@code
 * model.fit(cifar.train(), epochs(20), validationData(cifar.test()), callbacks(new Tracker()));
 * }</pre>
 *
 * <p>After each epoch it records loss and metrics (as the channels {@code Log-loss training}, {@code Log-loss
 * validation}, {@code Accuracy training}, {@code Accuracy validation}, ...), the confusion of classes, the first 20
 * wrong validation pictures ({@code false_predictions}) and histograms of all weights; within an epoch the running
 * loss, five times a second. The model is kept as it is at the end and as it was in its best epoch. All of that is
 * written by a thread of its own. A store that cannot be used is mentioned, and never ends a training.
 */
public final class Tracker implements Callback {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");

    private final Path store;
    private Optional<String> name = Optional.empty();
    private OptionalLong resumed = OptionalLong.empty();
    private String notes = "";
    private final List<String> tags = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private Optional<Recording> recording = Optional.empty();
    private boolean begun;

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
        return recording.map(open -> OptionalLong.of(open.run())).orElse(resumed);
    }

    /**
     * Records a number of your own while the training goes.
     *
     * @param channel any name, such as {@code gradient norm}
     * @param atStep what it is counted by: rising numbers
     */
    public void log(String channel, long atStep, double value) {
        if (!begun) {
            throw new IllegalStateException(
                    "There is no run to record \"%s\" for: log numbers between the beginning and the end of a training"
                            .formatted(channel));
        }
        recording.ifPresent(open -> open.log(channel, atStep, value));
    }

    @Override
    public void onTrainBegin(Training training) {
        RunMetadata metadata = RunMetadata.of(training);
        Map<String, String> all = new LinkedHashMap<>(metadata.properties());
        all.putAll(properties);
        var start = new RunStart(
                resumed, name.orElse(all.getOrDefault("model", "model")), tags, notes, all, metadata.texts());
        try {
            recording = Optional.of(new Recording(new RunWriter(store, start), training, metadata));
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "This training is not recorded. {0}", e.getMessage());
        }
        begun = true;
    }

    @Override
    public void onEpochBegin(Training training, int epoch) {
        recording.ifPresent(open -> open.epochBegin(training, epoch));
    }

    @Override
    public void onTrainBatchBegin(Training training, int batch) {
        recording.ifPresent(open -> open.batchBegin(training, batch));
    }

    @Override
    public CallbackState memory() {
        return recording.map(Recording::memory).orElse(CallbackState.NONE);
    }

    @Override
    public void recall(CallbackState memory) {
        recording.ifPresent(open -> open.recall(memory));
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        recording.ifPresent(open -> open.batchEnd(training, batch, logs));
    }

    @Override
    public boolean seesOutputs() {
        return true;
    }

    @Override
    public void onTestBegin() {
        recording.ifPresent(Recording::testBegin);
    }

    @Override
    public void onTestBatchOutputs(Batch batch, int samples, float[] outputs) {
        recording.ifPresent(open -> open.outputs(batch, samples, outputs));
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        recording.ifPresent(open -> open.epochEnd(training, epoch, logs));
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        close().ifPresent(open -> open.end(training));
    }

    @Override
    public void onTrainFail(Training training, Throwable error) {
        close().ifPresent(open -> open.fail(error));
    }

    private Optional<Recording> close() {
        Optional<Recording> ended = recording;
        ended.ifPresent(open -> resumed = OptionalLong.of(open.run()));
        recording = Optional.empty();
        begun = false;
        return ended;
    }
}
