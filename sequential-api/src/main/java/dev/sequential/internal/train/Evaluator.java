package dev.sequential.internal.train;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.internal.engine.Engine;
import dev.sequential.internal.engine.TestStep;
import dev.sequential.internal.feed.BatchWorkers;
import dev.sequential.internal.feed.EpochIterator;
import dev.sequential.internal.feed.FeedTensors;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** Evaluates a model on a data set, batch by batch. */
public final class Evaluator {
    private Evaluator() {}

    /** Loss and metrics over the whole data set. */
    public static Logs evaluate(Engine engine, Dataset data, int batchSize, List<Callback> callbacks) {
        return evaluate(engine, data, batchSize, OptionalInt.empty(), callbacks);
    }

    /**
     * Loss and metrics over a data set.
     *
     * @param steps how many batches, from the front; empty for all
     */
    public static Logs evaluate(
            Engine engine, Dataset data, int batchSize, OptionalInt steps, List<Callback> callbacks) {
        TestStep step = engine.testStep(data.input(), data.label(), data.weight());
        List<Callback> watchers =
                callbacks.stream().filter(Callback::seesOutputs).toList();
        var check = BatchCheck.of(engine);
        boolean alone = data.size().orElse(Integer.MAX_VALUE) <= batchSize;
        int atOnce = alone ? 1 : step.workers(batchSize);
        Function<FeedTensors, TestStep.Evaluated> run =
                watchers.isEmpty() ? batch -> step.run(batch, atOnce) : batch -> step.runWithOutputs(batch, atOnce);
        try (var buffers = step.buffers(atOnce);
                var workers = new BatchWorkers(atOnce);
                var passes = new EpochIterator<>(
                        data,
                        batchSize,
                        steps,
                        1,
                        atOnce,
                        epoch -> Order.sequential(),
                        epoch -> (batch, samples, number) -> {
                            check.labels(batch, samples, place -> number * batchSize + place);
                            FeedTensors fed = buffers.fill(batch, samples, number);
                            return workers.start(() -> run.apply(fed));
                        })) {
            return evaluate(new EpochMetrics(step.metricSums()), passes, callbacks, watchers);
        }
    }

    private static Logs evaluate(
            EpochMetrics running,
            EpochIterator<Supplier<TestStep.Evaluated>> passes,
            List<Callback> callbacks,
            List<Callback> watchers) {
        callbacks.forEach(Callback::onTestBegin);
        int number = 0;
        passes.begin(0);
        for (int count = passes.next(); count > 0; count = passes.next()) {
            int current = number++;
            int samples = count;
            callbacks.forEach(callback -> callback.onTestBatchBegin(current));
            var evaluated = passes.prepared().get();
            watchers.forEach(watcher -> watcher.onTestBatchOutputs(passes.batch(), samples, evaluated.outputs()));
            running.add(evaluated.sums(), count);
            callbacks.forEach(callback -> callback.onTestBatchEnd(current, running));
        }
        if (number == 0) {
            throw new IllegalArgumentException("The data set to evaluate is empty: it must have at least one sample");
        }
        callbacks.forEach(callback -> callback.onTestEnd(running));
        return running;
    }
}
