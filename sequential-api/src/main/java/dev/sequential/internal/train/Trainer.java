package dev.sequential.internal.train;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.ProgbarLogger;
import dev.sequential.callbacks.Training;
import dev.sequential.callbacks.TrainingState;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.internal.engine.Engine;
import dev.sequential.internal.engine.TrainStep;
import dev.sequential.internal.feed.DeviceDataset;
import dev.sequential.internal.feed.EpochIterator;
import dev.sequential.internal.feed.FeedBuffers;
import dev.sequential.internal.feed.FeedTensors;
import dev.sequential.internal.feed.Prefetcher;
import dev.sequential.training.Device;
import dev.sequential.training.TrainableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The training loop of {@code fit}: epochs, batches, callbacks, validation. */
public final class Trainer implements Training {
    private final TrainableModel model;
    private final Engine engine;
    private final FitArguments arguments;
    private final List<Callback> callbacks;
    private final Dataset data;
    private final Dataset fed;
    private final Optional<Dataset> validation;
    private final TrainStep step;
    private final float[] sums;
    private final OptimizerProgress progress;
    private final History history;
    private final TrainingCheckpoint snapshots;
    private long seed;
    private int first;
    private Optional<TrainingState> earlier = Optional.empty();
    private final TrainingCursor position;
    private Optional<String> stop = Optional.empty();
    private boolean interrupted;

    /**
     * A training that has yet to begin.
     *
     * @param engine of the model, compiled
     * @param progress of the optimizer, which goes on
     * @param seed of all random numbers
     */
    public Trainer(
            TrainableModel model,
            Engine engine,
            OptimizerProgress progress,
            FitArguments arguments,
            ValidationSplit split,
            long seed,
            History history) {
        this.model = model;
        this.engine = engine;
        this.arguments = arguments;
        this.seed = seed;
        this.data = split.training();
        this.validation = split.validation();
        this.callbacks = withProgress(arguments);
        this.progress = progress;
        this.history = history;
        boolean keep = arguments.dataOnDevice().orElse(engine.device() == Device.GPU);
        Optional<ArrayDataset> kept = keep ? DeviceDataset.suitable(data) : Optional.empty();
        this.fed = kept.<Dataset>map(DeviceDataset::rows).orElse(data);
        this.step = kept.map(arrays -> engine.trainStep(engine.keep(arrays.inputs()), data.label(), data.weight()))
                .orElseGet(() -> engine.trainStep(data.input(), data.label(), data.weight()));
        this.sums = new float[step.metricSums().length()];
        this.snapshots = new TrainingCheckpoint(model, progress, history, callbacks);
        this.first = arguments.initialEpoch();
        this.position = new TrainingCursor(first, arguments.batchSize());
    }

    /** The callbacks of the arguments, after the one that prints the progress. */
    private static List<Callback> withProgress(FitArguments arguments) {
        List<Callback> callbacks = new ArrayList<>();
        if (arguments.verbose() > 0) {
            callbacks.add(new ProgbarLogger(arguments.verbose()));
        }
        callbacks.addAll(arguments.callbacks());
        return callbacks;
    }

    /** Trains to the last epoch, or until a callback stops it. */
    public void run() {
        try {
            train();
        } catch (Throwable e) {
            tell(e);
            throw e;
        }
    }

    /** Tells all callbacks of a failure; what they fail with themselves does not hide it. */
    private void tell(Throwable failure) {
        for (Callback callback : callbacks) {
            try {
                callback.onTrainFail(this, failure);
            } catch (RuntimeException | Error another) {
                failure.addSuppressed(another);
            }
        }
    }

    private void train() {
        try (var buffers = step.buffers();
                var batches = new EpochIterator<>(
                        fed,
                        batchSize(),
                        arguments.stepsPerEpoch(),
                        arguments.epochs(),
                        buffers.ahead(),
                        this::order,
                        epoch -> epoch == first ? checked(buffers, epoch) : buffers::fill)) {
            train(batches, new Validation(engine, arguments, validation, callbacks));
        }
    }

    /**
     * What takes in the batches of the first pass: data that has been gone through once need not be looked at again.
     */
    private Prefetcher.Preparation<FeedTensors> checked(FeedBuffers buffers, int epoch) {
        var check = BatchCheck.of(engine);
        return (batch, samples, number) -> {
            check.training(batch, samples, place -> sample(number * batchSize() + place, epoch));
            return buffers.fill(batch, samples, number);
        };
    }

    /** Which sample of the data comes at a place of a pass. */
    private int sample(int place, int epoch) {
        return data instanceof ArrayDataset arrays
                ? order(epoch).indices(arrays.inputs().size())[place]
                : place;
    }

    private void train(EpochIterator<FeedTensors> batches, Validation held) {
        callbacks.forEach(callback -> callback.onTrainBegin(this));
        Logs last = Logs.of(earlier.map(this::restore).orElse(Map.of()));
        batches.catchUp(arguments.initialEpoch(), first);
        for (int epoch = first; epoch < arguments.epochs() && stop.isEmpty(); epoch++) {
            last = epoch(epoch, batches, held);
        }
        engine.finishTraining();
        Logs end = last;
        callbacks.forEach(callback -> callback.onTrainEnd(this, end));
        stop.ifPresent(history::stopped);
    }

    /** Goes back to an earlier process's state, and returns the numbers of its last epoch. */
    private Map<String, Double> restore(TrainingState state) {
        snapshots.restore(state);
        seed = state.seed();
        first = state.position().epoch();
        position.goOnFrom(state.position());
        stop = state.stopReason();
        return state.history().isEmpty()
                ? Map.of()
                : state.history().get(state.history().size() - 1).numbers();
    }

    private Order order(int epoch) {
        return arguments.shuffle() ? Order.shuffled(seed, epoch) : Order.sequential();
    }

    private Logs epoch(int epoch, EpochIterator<FeedTensors> batches, Validation held) {
        callbacks.forEach(callback -> callback.onEpochBegin(this, epoch));
        var running = new EpochMetrics(step.metricSums());
        int done = position.batches();
        if (done > 0) {
            // within an epoch: what the callbacks did at its beginning had been done before
            earlier.ifPresent(snapshots::recall);
        }
        position.begin(running);
        boolean whole = steps(epoch, batches, done, running);
        if (running.samples() == 0) {
            throw new IllegalArgumentException("The data set to train on is empty: it must have at least one sample");
        }
        Map<String, Double> numbers = new LinkedHashMap<>(running.copy());
        held.evaluate(epoch).forEach((name, value) -> numbers.put("val_" + name, value));
        callbacks.forEach(callback -> numbers.putAll(callback.epochLogs(this)));
        history.add(epoch, numbers);
        Logs logs = Logs.of(numbers);
        callbacks.forEach(callback -> callback.onEpochEnd(this, epoch, logs));
        position.next();
        earlier = Optional.empty();
        if (whole) {
            callbacks.forEach(callback -> callback.afterEpoch(this, epoch));
        }
        return logs;
    }

    /** Trains on the batches of an epoch that are not done yet; false if the training was stopped meanwhile. */
    private boolean steps(int epoch, EpochIterator<FeedTensors> batches, int done, EpochMetrics running) {
        batches.begin(epoch);
        int number = 0;
        for (int count = batches.next(); count > 0; count = batches.next()) {
            if (number++ < done) {
                continue;
            }
            batch(batches.prepared(), number - 1, count, running);
            if (stop.isPresent()) {
                return false;
            }
        }
        return true;
    }

    private void batch(FeedTensors batch, int number, int count, EpochMetrics running) {
        for (Callback callback : callbacks) {
            callback.onTrainBatchBegin(this, number);
        }
        if (step.run(batch, seed, progress.iterations(), learningRate(), sums)) {
            progress.iterate();
        }
        running.add(sums, count);
        if (Thread.currentThread().isInterrupted()) { // still is when fit returns, for whoever called it
            interrupt("the thread was interrupted");
        }
        for (Callback callback : callbacks) {
            callback.onTrainBatchEnd(this, number, running);
        }
        position.step();
        for (Callback callback : callbacks) {
            callback.afterTrainBatch(this, number);
        }
    }

    @Override
    public TrainableModel model() {
        return model;
    }

    @Override
    public Dataset data() {
        return data;
    }

    @Override
    public Optional<Dataset> validation() {
        return validation;
    }

    @Override
    public int epochs() {
        return arguments.epochs();
    }

    @Override
    public int batchSize() {
        return arguments.batchSize();
    }

    @Override
    public OptionalInt steps() {
        if (arguments.stepsPerEpoch().isPresent()) {
            return arguments.stepsPerEpoch();
        }
        return data.size().isPresent()
                ? OptionalInt.of((int) Math.ceil((double) data.size().getAsInt() / batchSize()))
                : OptionalInt.empty();
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public double learningRate() {
        return progress.learningRate();
    }

    @Override
    public void learningRate(double learningRate) {
        progress.learningRate(learningRate);
    }

    @Override
    public void stop(String reason) {
        stop = Optional.of(stop.orElse(reason));
    }

    @Override
    public void interrupt(String reason) {
        interrupted |= stop.isEmpty();
        stop(reason);
    }

    @Override
    public boolean interrupted() {
        return interrupted;
    }

    @Override
    public TrainingState state() {
        return snapshots.take(seed, position.value(), interrupted ? Optional.empty() : stop);
    }

    @Override
    public void goOnFrom(TrainingState state) {
        snapshots.check(state, arguments.batchSize());
        earlier = Optional.of(state);
    }

    @Override
    public Optional<String> stopReason() {
        return stop;
    }

    @Override
    public boolean stopping() {
        return stop.isPresent();
    }
}
