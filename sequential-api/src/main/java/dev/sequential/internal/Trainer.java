package dev.sequential.internal;

import dev.sequential.FitArguments;
import dev.sequential.History;
import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The training loop. */
public final class Trainer implements Training {
    private final Sequential model;
    private final Engine engine;
    private final FitArguments arguments;
    private final List<Callback> callbacks;
    private final long seed;
    private final Dataset data;
    private final Optional<Dataset> validation;
    private final TrainStep step;
    private final float[] sums;
    private final Epochs epochs;
    private Optional<String> stop = Optional.empty();

    /** What a training leaves with its model: the history, the optimizer's step, and its learning rate. */
    public interface Epochs {
        /** Adds the numbers of an epoch to the history. */
        void end(int epoch, Map<String, Double> numbers);

        /** Notes why the training ends early. */
        void stopped(String reason);

        /** The history so far. */
        History history();

        /** Steps of the optimizer so far. */
        long iterations();

        /** Counts a step. */
        void iterate();

        /** The learning rate of each step. */
        Schedule schedule();

        /** Replaces the learning rate by one that stays the same. */
        void learningRate(double learningRate);
    }

    /**
     * A training that has yet to begin.
     *
     * @param data what is trained on
     * @param validation what is evaluated at the end of each epoch
     * @param callbacks those of the arguments, and what prints the progress
     */
    public Trainer(
            Sequential model,
            Engine engine,
            FitArguments arguments,
            long seed,
            Dataset data,
            Optional<Dataset> validation,
            List<Callback> callbacks,
            Epochs epochs) {
        this.model = model;
        this.engine = engine;
        this.arguments = arguments;
        this.seed = seed;
        this.data = data;
        this.validation = validation;
        this.callbacks = callbacks;
        this.epochs = epochs;
        this.step = engine.train(data.input(), data.label(), data.weighted());
        this.sums = new float[step.meters().length()];
    }

    /** Trains to the last epoch, or until a callback stops it. */
    public void run() {
        try {
            train();
        } catch (RuntimeException | Error e) {
            callbacks.forEach(callback -> callback.onTrainFail(this, e));
            throw e;
        }
    }

    private void train() {
        callbacks.forEach(callback -> callback.onTrainBegin(this));
        Logs last = Logs.of(Map.of());
        for (int epoch = arguments.initialEpoch(); epoch < arguments.epochs() && stop.isEmpty(); epoch++) {
            last = epoch(epoch);
        }
        engine.finishTraining();
        Logs end = last;
        callbacks.forEach(callback -> callback.onTrainEnd(this, end));
        stop.ifPresent(epochs::stopped);
    }

    private Logs epoch(int epoch) {
        callbacks.forEach(callback -> callback.onEpochBegin(this, epoch));
        var running = new Running(step.meters());
        Order order = arguments.shuffle() ? Order.shuffled(seed, epoch) : Order.sequential();
        Prefetched.Check check = epoch == arguments.initialEpoch() ? InputCheck::finite : Prefetched.Check.NONE;
        try (var batches = new Prefetched(data, order, arguments.batchSize(), check)) {
            int number = 0;
            for (int count = batches.next(); count > 0; count = batches.next()) {
                batch(batches.batch(), number++, count, running);
                if (stop.isPresent()) {
                    break;
                }
            }
        }
        if (running.samples() == 0) {
            throw new IllegalArgumentException("The data set to train on is empty: it must have at least one sample");
        }
        Map<String, Double> numbers = new LinkedHashMap<>(running.copy());
        validation.ifPresent(held -> Evaluator.evaluate(engine, held, arguments.batchSize(), callbacks)
                .copy()
                .forEach((name, value) -> numbers.put("val_" + name, value)));
        epochs.end(epoch, numbers);
        Logs logs = Logs.of(numbers);
        callbacks.forEach(callback -> callback.onEpochEnd(this, epoch, logs));
        return logs;
    }

    private void batch(Batch batch, int number, int count, Running running) {
        for (Callback callback : callbacks) {
            callback.onTrainBatchBegin(this, number);
        }
        step.run(batch, count, seed, epochs.iterations(), learningRate(), sums);
        epochs.iterate();
        running.add(sums, count);
        for (Callback callback : callbacks) {
            callback.onTrainBatchEnd(this, number, running);
        }
    }

    @Override
    public Sequential model() {
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
        return data.size().isPresent()
                ? OptionalInt.of((data.size().getAsInt() + batchSize() - 1) / batchSize())
                : OptionalInt.empty();
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public History history() {
        return epochs.history();
    }

    @Override
    public double learningRate() {
        return epochs.schedule().at(epochs.iterations());
    }

    @Override
    public void learningRate(double learningRate) {
        epochs.learningRate(learningRate);
    }

    @Override
    public void stop(String reason) {
        stop = Optional.of(stop.orElse(reason));
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
