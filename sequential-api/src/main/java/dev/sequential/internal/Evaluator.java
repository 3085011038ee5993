package dev.sequential.internal;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.data.Batch;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import java.util.List;
import java.util.OptionalInt;

/** Evaluates a model on a data set. */
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
        try (var intake = step.intake();
                var passes = new Passes(
                        data,
                        batchSize,
                        steps,
                        1,
                        epoch -> Order.sequential(),
                        epoch -> checked(engine, intake, batchSize))) {
            return evaluate(step, passes, callbacks);
        }
    }

    private static Prefetched.Preparation<FedBatch> checked(Engine engine, Intake intake, int batchSize) {
        var check = InputCheck.of(engine);
        return (batch, samples, number) -> {
            check.labels(batch, samples, place -> number * batchSize + place);
            return intake.fill(batch, samples, number);
        };
    }

    private static Logs evaluate(TestStep step, Passes passes, List<Callback> callbacks) {
        var running = new Running(step.meters());
        float[] sums = new float[step.meters().length()];
        List<Callback> watchers =
                callbacks.stream().filter(Callback::seesOutputs).toList();
        callbacks.forEach(Callback::onTestBegin);
        int number = 0;
        passes.begin(0);
        for (int count = passes.next(); count > 0; count = passes.next()) {
            int current = number++;
            callbacks.forEach(callback -> callback.onTestBatchBegin(current));
            if (watchers.isEmpty()) {
                step.run(passes.fed(), sums);
            } else {
                float[] outputs = step.outputs(passes.fed(), sums);
                Batch batch = passes.batch();
                int samples = count;
                watchers.forEach(watcher -> watcher.onTestBatchOutputs(batch, samples, outputs));
            }
            running.add(sums, count);
            callbacks.forEach(callback -> callback.onTestBatchEnd(current, running));
        }
        if (number == 0) {
            throw new IllegalArgumentException("The data set to evaluate is empty: it must have at least one sample");
        }
        callbacks.forEach(callback -> callback.onTestEnd(running));
        return running;
    }
}
