package dev.sequential.internal;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import java.util.List;

/** Evaluates a model on a data set. */
public final class Evaluator {
    private Evaluator() {}

    /** Loss and metrics over the whole data set. */
    public static Logs evaluate(Engine engine, Dataset data, int batchSize, List<Callback> callbacks) {
        TestStep step = engine.test(data.input(), data.label(), data.weighted());
        var running = new Running(step.meters());
        float[] sums = new float[step.meters().length()];
        List<Callback> watchers =
                callbacks.stream().filter(Callback::seesOutputs).toList();
        callbacks.forEach(Callback::onTestBegin);
        int number = 0;
        try (var batches = new Prefetched(data, Order.sequential(), batchSize, Prefetched.Check.NONE)) {
            for (int count = batches.next(); count > 0; count = batches.next()) {
                Batch batch = batches.batch();
                int current = number++;
                callbacks.forEach(callback -> callback.onTestBatchBegin(current));
                if (watchers.isEmpty()) {
                    step.run(batch, count, sums);
                } else {
                    float[] outputs = step.outputs(batch, count, sums);
                    int samples = count;
                    watchers.forEach(watcher -> watcher.onTestBatchOutputs(batch, samples, outputs));
                }
                running.add(sums, count);
                callbacks.forEach(callback -> callback.onTestBatchEnd(current, running));
            }
        }
        if (number == 0) {
            throw new IllegalArgumentException("The data set to evaluate is empty: it must have at least one sample");
        }
        callbacks.forEach(callback -> callback.onTestEnd(running));
        return running;
    }
}
