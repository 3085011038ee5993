package dev.sequential.tracking;

import dev.sequential.callbacks.CallbackState;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.Batch;
import dev.sequential.tracking.pictures.Pixels;
import dev.sequential.tracking.pictures.RunPictures;
import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.InputRange;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import dev.sequential.tracking.runs.RunMetadata;
import dev.sequential.tracking.runs.RunProgress;
import dev.sequential.tracking.runs.RunState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/** Records one training: turns what its callbacks are told into entries for the {@link RunWriter}. */
final class Recording {
    private static final long SAMPLING_NANOS = 200_000_000L;
    private static final long MEASURING_NANOS = 1_000_000_000L;

    private final RunWriter writer;
    private final ChannelNames names;
    private final List<String> classes;
    private final RunPictures pictures;
    private final ModelSnapshots snapshots;
    private final RecentPoints recent = new RecentPoints();
    private Optional<MisclassifiedSamples> misclassified = Optional.empty();
    private boolean began;
    private boolean rangeKnown;
    private int epoch;
    private long step;
    private long epochStarted;
    private long trained;
    private long sampled;
    private long measured;

    Recording(RunWriter writer, Training training, RunMetadata metadata) {
        this.writer = writer;
        this.names = new ChannelNames(metadata.lossName());
        this.classes = metadata.classes();
        this.pictures = new RunPictures(writer.folder(), "false_predictions");
        this.snapshots =
                new ModelSnapshots(writer, training.model(), metadata.config().isPresent());
        progress(training, 0, 0);
        writer.point("n_layers", Channel.EPOCH, 0, training.model().layers().size());
        writer.point("n_parameters", Channel.EPOCH, 0, (double) training.model().countParams());
    }

    long run() {
        return writer.run();
    }

    void log(String channel, long atStep, double value) {
        writer.point(channel, Channel.STEP, atStep, value);
    }

    private void progress(Training training, int epochs, int steps) {
        writer.progress(new RunProgress(
                epochs, training.epochs(), steps, training.steps().orElse(0)));
    }

    void epochBegin(Training training, int number) {
        epoch = number;
        epochStarted = System.nanoTime();
        trained = 0;
    }

    /** Before the first step, deletes what an earlier process had recorded beyond it. */
    void batchBegin(Training training, int batch) {
        if (!began) {
            began = true;
            step = (long) epoch * training.steps().orElse(0) + batch;
            int keptEpochs = epoch;
            long keptSteps = step;
            writer.write(() -> run -> run.truncate(keptEpochs, keptSteps));
        }
    }

    /**
     * What a resumed training needs of the epochs so far: the weights of the best one, and the numbers of the last
     * ones.
     */
    CallbackState memory() {
        var best = snapshots.memory();
        Map<String, Double> numbers = new LinkedHashMap<>(best.numbers());
        numbers.putAll(recent.numbers());
        return new CallbackState(numbers, best.arrays());
    }

    void recall(CallbackState memory) {
        snapshots.recall(memory);
        RecentPoints.read(memory.numbers(), this::ofEpoch);
    }

    private void ofEpoch(String channel, int counted, double value) {
        writer.point(channel, Channel.EPOCH, counted, value);
        recent.add(channel, counted, value);
    }

    void batchEnd(Training training, int batch, Logs logs) {
        step++;
        trained += training.batchSize();
        long now = System.nanoTime();
        if (now - sampled > SAMPLING_NANOS) {
            sampled = now;
            progress(training, epoch, batch + 1);
            logs.names().forEach(metric -> log(names.running(metric), step, logs.get(metric)));
            log("Images/s", step, trained / ((now - epochStarted) / 1e9));
            measure(now);
            if (writer.stopRequested()) {
                training.interrupt("stopped by request in epoch %d, after step %d".formatted(epoch + 1, batch + 1));
            }
        }
    }

    /**
     * Measures the memory, once a second: that takes longer than all other numbers together, and memory changes slowly.
     */
    private void measure(long now) {
        if (now - measured > MEASURING_NANOS) {
            measured = now;
            writer.measure("Resident memory (MB)", step, ProcessMemory::resident);
        }
    }

    void testBegin() {
        misclassified = classes.isEmpty() ? Optional.empty() : Optional.of(new MisclassifiedSamples(classes.size()));
    }

    void outputs(Batch batch, int samples, float[] outputs) {
        if (!rangeKnown) {
            rangeKnown = true;
            String range = InputRange.of(batch.x(), samples).toString();
            writer.write(() -> run -> run.text(InputRange.TEXT, range));
        }
        misclassified.ifPresent(collector -> collector.add(batch, samples, outputs));
    }

    void epochEnd(Training training, int number, Logs logs) {
        int counted = number + 1;
        logs.names().stream()
                .filter(name -> !name.equals(Logs.LEARNING_RATE))
                .forEach(metric -> ofEpoch(names.ofEpoch(metric), counted, logs.get(metric)));
        ofEpoch("Learning rate", counted, training.learningRate());
        ofEpoch("Seconds", counted, (System.nanoTime() - epochStarted) / 1e9);
        misclassified.filter(MisclassifiedSamples::any).ifPresent(found -> {
            writer.write(() -> run -> run.confusion(counted, found.confusion()));
            Shape shape = training.data().input().shape();
            if (Pixels.isPicture(shape)) {
                writer.write(() -> {
                    List<MisclassifiedPicture> written = found.pictures(counted, classes, pictures, shape);
                    return run -> written.forEach(run::picture);
                });
            }
        });
        misclassified = Optional.empty();
        snapshots.epoch(
                counted,
                logs,
                counted == training.epochs() || training.stopReason().isPresent());
        progress(training, counted, 0);
        if (writer.stopRequested()) {
            training.interrupt("stopped by request after epoch " + counted);
        }
    }

    /** Records how a training ended, which leaves a model. */
    void end(Training training) {
        Optional<String> reason = training.stopReason();
        try {
            snapshots.end();
        } finally {
            writer.end(reason.isPresent() ? RunState.STOPPED : RunState.FINISHED, reason.orElse(""));
        }
    }

    /** Records the error that ended a training. */
    void fail(Throwable error) {
        writer.end(RunState.FAILED, String.valueOf(error.getMessage()));
    }
}
