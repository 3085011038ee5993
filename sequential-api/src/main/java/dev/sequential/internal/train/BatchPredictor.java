package dev.sequential.internal.train;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Batch;
import dev.sequential.data.Classes;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.internal.engine.PredictStep;
import dev.sequential.internal.feed.BatchWorkers;
import dev.sequential.internal.feed.Prefetcher;
import java.util.List;
import java.util.OptionalInt;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Predicts a data set batch by batch. */
public final class BatchPredictor {
    private BatchPredictor() {}

    public static FloatNdArray of(
            PredictStep step, Dataset data, Shape output, int batchSize, OptionalInt steps, List<Callback> callbacks) {
        int length = Math.toIntExact(output.size());
        var all = new OutputBuffer(length, known(data, batchSize, steps));
        callbacks.forEach(Callback::onPredictBegin);
        if (data.size().isPresent() && data.size().getAsInt() <= batchSize) { // nothing to assemble meanwhile
            callbacks.forEach(callback -> callback.onPredictBatchBegin(0));
            Batch batch = Batch.of(data, data.size().getAsInt());
            try (var buffers = step.buffers(0);
                    var batches = data.batches(Order.sequential())) {
                int count = batches.next(batch);
                all.add(count, step.run(buffers.fill(batch, count, 0), count * length, 1));
            }
            callbacks.forEach(callback -> callback.onPredictBatchEnd(0));
        } else {
            batches(step, data, batchSize, steps, callbacks, all);
        }
        callbacks.forEach(Callback::onPredictEnd);
        return NdArrays.wrap(output.prepend(all.samples()), DataBuffers.of(all.numbers(), false, false));
    }

    private static void batches(
            PredictStep step,
            Dataset data,
            int batchSize,
            OptionalInt steps,
            List<Callback> callbacks,
            OutputBuffer all) {
        long limit = steps.isPresent() ? steps.getAsInt() : Long.MAX_VALUE;
        int atOnce = step.workers(batchSize);
        try (var buffers = step.buffers(atOnce);
                var workers = new BatchWorkers(atOnce);
                var batches = new Prefetcher<>(
                        data, Order.sequential(), batchSize, atOnce, limit, (batch, samples, number) -> {
                            var fed = buffers.fill(batch, samples, number);
                            return workers.start(() -> step.run(fed, samples * all.length(), atOnce));
                        })) {
            int number = 0;
            for (int count = batches.next(); count > 0; count = batches.next()) {
                int current = number++;
                callbacks.forEach(callback -> callback.onPredictBatchBegin(current));
                all.add(count, batches.prepared().get());
                callbacks.forEach(callback -> callback.onPredictBatchEnd(current));
            }
        }
    }

    /** How many samples are predicted, where that is known before. */
    private static OptionalInt known(Dataset data, int batchSize, OptionalInt steps) {
        if (data.size().isEmpty()) {
            return OptionalInt.empty();
        }
        long most = (long) steps.orElse(Integer.MAX_VALUE) * batchSize;
        return OptionalInt.of((int) Math.min(most, data.size().getAsInt()));
    }

    public static int[] classes(FloatNdArray outputs) {
        int size = Math.toIntExact(outputs.shape().get(0));
        int length = Math.toIntExact(outputs.size() / size);
        float[] all = new float[size * length];
        outputs.copyTo(DataBuffers.of(all, false, false));
        int[] classes = new int[size];
        for (int i = 0; i < size; i++) {
            classes[i] = Classes.of(all, i * length, length);
        }
        return classes;
    }
}
